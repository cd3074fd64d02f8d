namespace Telehealth.Data.Deployment.Preview;

/// <summary>
///     What a statement does to tables that are in the database now. Locks that keep neither readers nor writers nor
///     another change of the schema waiting, such as those of a query, are left out.
/// </summary>
/// <param name="Locks">The strongest lock that it takes on each table or view.</param>
/// <param name="Rewrites">Tables whose rows it writes anew.</param>
/// <param name="Scans">Tables all of whose rows it reads.</param>
public sealed record StatementEffect(
    IReadOnlyDictionary<string, LockMode> Locks, IReadOnlySet<string> Rewrites, IReadOnlySet<string> Scans)
{
    /// <summary>The same of a statement that concerns no table.</summary>
    public static StatementEffect Nothing { get; } = new(
        new Dictionary<string, LockMode>(), new HashSet<string>(), new HashSet<string>());

    /// <summary>The same of a statement whose form is not known, such as SQL of a migration's own.</summary>
    public static StatementEffect Unknown { get; } = Nothing with { IsKnown = false };

    /// <summary>False where nothing can be said of the statement.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>True where it concerns tables, and all of them are new, so that nobody uses them.</summary>
    public bool IsOnNewTables { get; init; }

    /// <summary>Tables whose readers wait while it runs, and until its transaction ends.</summary>
    public IEnumerable<string> BlocksReadersOf
        => Locks.Where(held => held.Value.BlocksReaders()).Select(held => held.Key);

    /// <summary>Tables whose writers wait while it runs, and until its transaction ends.</summary>
    public IEnumerable<string> BlocksWritersOf
        => Locks.Where(held => held.Value.BlocksWriters()).Select(held => held.Key);
}
