using Microsoft.EntityFrameworkCore;

namespace Telehealth.Data.Schema.Partitioning;

/// <summary>
///     Makes the monthly partitions of the tables that the model partitions. Months are made ahead of time, by
///     <c>maintenance run</c> and when an application that migrates starts; a row of a month that has none lies in the
///     table's default partition until then.
/// </summary>
public static class MonthPartitions
{
    /// <summary>How many months after the current one are made ahead.</summary>
    public const int MonthsAhead = 3;

    /// <summary>Advisory lock, so that two processes do not make the same month at once: "telepart" in ASCII.</summary>
    private const long LockKey = 0x74656c6570617274;

    /// <summary>Makes the partitions of the current month and of those ahead.</summary>
    /// <inheritdoc cref="EnsureAsync" />
    public static Task<int> EnsureAheadAsync(
        DbContext context, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return EnsureAsync(context, today, today.AddMonths(MonthsAhead), cancellationToken);
    }

    /// <summary>
    ///     Makes the partitions of every month from <paramref name="first" /> to <paramref name="last" /> that are missing
    ///     and moves rows of those months out of the default partitions. Needs the rights of the tables' owner.
    /// </summary>
    /// <returns>How many partitions were made.</returns>
    public static async Task<int> EnsureAsync(
        DbContext context, DateOnly first, DateOnly last, CancellationToken cancellationToken = default)
    {
        var made = 0;
        foreach (var table in TablesOf(context))
        {
            // One transaction a table, so that locks are short; the caller's, where there is one.
            await using var transaction = context.Database.CurrentTransaction is null
                ? await context.Database.BeginTransactionAsync(cancellationToken)
                : null;

            made += await EnsureTableAsync(context, table, first, last, cancellationToken);

            if (transaction is not null)
            {
                await transaction.CommitAsync(cancellationToken);
            }
        }

        return made;
    }

    /// <summary>The tables that the model partitions by month.</summary>
    public static IReadOnlyList<string> TablesOf(DbContext context)
        => [.. context.Model.GetEntityTypes()
            .Where(entityType => entityType[TelehealthAnnotationNames.PartitionByMonth] is not null)
            .Select(entityType => entityType.GetTableName()!)
            .Order(StringComparer.Ordinal)];

    /// <summary>How many rows lie in the default partition of each partitioned table; none where all is well.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> CountStrayRowsAsync(
        DbContext context, CancellationToken cancellationToken = default)
    {
        var strays = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in TablesOf(context))
        {
            var sql = $"SELECT count(*) AS \"Value\" FROM {Sql.Identifier(PartitionSql.DefaultName(table))}";
            var rows = await context.Database.SqlQueryRaw<long>(sql).SingleAsync(cancellationToken);
            if (rows > 0)
            {
                strays.Add(table, rows);
            }
        }

        return strays;
    }

    private static async Task<int> EnsureTableAsync(
        DbContext context, string table, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlRawAsync($"SELECT pg_advisory_xact_lock({LockKey})", cancellationToken);

        var existing = await context.Database
            .SqlQuery<string>($"""
                SELECT c.relname::text AS "Value" FROM pg_inherits AS i JOIN pg_class AS c ON c.oid = i.inhrelid
                WHERE i.inhparent = {Sql.Identifier(table)}::regclass
                """)
            .ToHashSetAsync(cancellationToken);

        var missing = Month.Range(first, last).Where(month => !existing.Contains(month.PartitionOf(table))).ToList();
        foreach (var month in missing)
        {
            await context.Database.ExecuteSqlRawAsync(PartitionSql.MakeMonth(table, month), cancellationToken);
        }

        return missing.Count;
    }
}
