namespace Telehealth.Data.Rows;

/// <summary>
///     A row that is changed after its creation. The database counts the changes, whoever makes them (a trigger), and
///     EF Core refuses to save over a change it has not seen (<see cref="Version" /> is the concurrency token).
/// </summary>
public interface IVersioned
{
    /// <summary>When the row was last changed; equals the creation time while it never was. Set by the database.</summary>
    DateTimeOffset UpdatedAt { get; }

    /// <summary>1 when created, one more with each change. Set by the database.</summary>
    int Version { get; }
}
