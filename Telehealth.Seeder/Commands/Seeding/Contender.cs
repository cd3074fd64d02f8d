using Telehealth.Data.Deployment.Backups;

namespace Telehealth.Seeder.Commands.Seeding;

/// <summary>One of the ways to fill a database that are compared.</summary>
/// <param name="name">What it is called in the result.</param>
/// <param name="template">The database that it starts from a copy of; null for an empty one.</param>
/// <param name="expected">What the database must hold at its end.</param>
internal abstract class Contender(string name, string? template, DatabaseContent expected)
{
    public string Name { get; } = name;

    public string? Template { get; } = template;

    public DatabaseContent Expected { get; } = expected;

    /// <summary>Does what does not count.</summary>
    public virtual Task PrepareAsync(TargetDatabase database, CancellationToken cancellationToken)
        => Task.CompletedTask;

    /// <summary>Fills the database.</summary>
    public abstract Task FillAsync(TargetDatabase database, CancellationToken cancellationToken);
}
