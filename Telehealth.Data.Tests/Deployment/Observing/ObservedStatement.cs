using Telehealth.Data.Deployment.Preview;

namespace Telehealth.Data.Tests.Deployment.Observing;

/// <summary>What PostgreSQL really did for one statement to tables that were there before the migration.</summary>
/// <param name="Sql">The statement, without its semicolon.</param>
/// <param name="Step">The step that ran it; null in the first transaction.</param>
/// <param name="Locks">The strongest lock that it took on each table or view, those on its indexes included.</param>
/// <param name="Rewritten">Tables whose rows were written anew.</param>
/// <param name="Scanned">Tables all of whose rows were read.</param>
/// <param name="IndexesBuilt">Indexes that were built on such tables, each with its table.</param>
internal sealed record ObservedStatement(
    string Sql,
    string? Step,
    IReadOnlyDictionary<string, LockMode> Locks,
    IReadOnlySet<string> Rewritten,
    IReadOnlySet<string> Scanned,
    IReadOnlyDictionary<string, string> IndexesBuilt)
{
    /// <summary>Whether it belongs to the migration's first transaction.</summary>
    public bool InFirstTransaction => Step is null;

    /// <summary>Indexes that were built while writers of their table waited.</summary>
    public IEnumerable<string> IndexesBuiltWhileWritersWait
        => IndexesBuilt.Where(index => Locks.TryGetValue(index.Value, out var mode) && mode.BlocksWriters())
            .Select(index => index.Key);

    /// <summary>Whether others waited while a whole table was read, written or indexed.</summary>
    public bool Blocks => IndexesBuiltWhileWritersWait.Any()
        || Rewritten.Union(Scanned).Any(table => Locks.TryGetValue(table, out var mode) && mode.BlocksWriters());

    /// <summary>On one line, as it is shown where two differ.</summary>
    public override string ToString()
    {
        var locks = Locks.OrderBy(held => held.Key, StringComparer.Ordinal)
            .Select(held => $"{held.Key} {held.Value.Words()}");
        return $"{Sql.ReplaceLineEndings(" ")}\n  locks {string.Join(", ", locks)}"
            + $"; rewrites {string.Join(", ", Rewritten.Order())}; scans {string.Join(", ", Scanned.Order())}";
    }
}
