using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

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

    private const int Attempts = 5;

    /// <summary>Advisory lock, so that two processes do not make the same month at once: "telepart" in ASCII.</summary>
    private const long LockKey = 0x74656c6570617274;

    /// <summary>Makes the partitions of the current month and of those ahead.</summary>
    /// <inheritdoc cref="EnsureAsync(DbContext, DateOnly, DateOnly, CancellationToken)" />
    public static Task<int> EnsureAheadAsync(
        DbContext context, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        var (first, last) = Ahead(clock);
        return EnsureAsync(context, first, last, cancellationToken);
    }

    /// <summary>
    ///     Makes the partitions that are missing: of every month from <paramref name="first" /> to <paramref name="last" />,
    ///     and of earlier months of which rows lie in a default partition. Those rows move. Needs the rights of the tables'
    ///     owner.
    /// </summary>
    /// <returns>How many partitions were made.</returns>
    public static Task<int> EnsureAsync(
        DbContext context, DateOnly first, DateOnly last, CancellationToken cancellationToken = default)
        => EnsureAsync(context, first, last, _ => true, cancellationToken);

    /// <param name="context">The database.</param>
    /// <param name="first">A day of the first month.</param>
    /// <param name="last">A day of the last month.</param>
    /// <param name="isMeant">Whether an entity's table is meant.</param>
    /// <param name="cancellationToken">Ends it between two partitions.</param>
    /// <inheritdoc cref="EnsureAsync(DbContext, DateOnly, DateOnly, CancellationToken)" />
    public static async Task<int> EnsureAsync(
        DbContext context, DateOnly first, DateOnly last, Func<IEntityType, bool> isMeant,
        CancellationToken cancellationToken = default)
    {
        var made = 0;
        foreach (var table in TablesOf(context, isMeant))
        {
            var months = Month.Range(first, last).Union(await StrayMonthsAsync(context, table, last, cancellationToken));
            var existing = await ExistingAsync(context, [table], cancellationToken);
            foreach (var month in months.Where(month => !existing.Contains(month.PartitionOf(table))))
            {
                made += await MakeAsync(context, table, month, cancellationToken) ? 1 : 0;
            }
        }

        return made;
    }

    /// <summary>The tables that the model partitions by month.</summary>
    public static IReadOnlyList<string> TablesOf(DbContext context) => TablesOf(context, _ => true);

    private static IReadOnlyList<string> TablesOf(DbContext context, Func<IEntityType, bool> isMeant)
        => [.. context.Model.GetEntityTypes()
            .Where(entityType => entityType[TelehealthAnnotationNames.PartitionByMonth] is not null && isMeant(entityType))
            .Select(entityType => entityType.GetTableName()!)
            .Order(StringComparer.Ordinal)];

    /// <summary>
    ///     The partitions of the current month and of those ahead that are not there, by name: rows of those months would
    ///     lie in a default partition.
    /// </summary>
    public static async Task<IReadOnlyList<string>> FindMissingAsync(
        DbContext context, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        var (first, last) = Ahead(clock);
        var tables = TablesOf(context);
        var existing = await ExistingAsync(context, [.. tables], cancellationToken);
        return [.. tables
            .SelectMany(table => Month.Range(first, last).Select(month => month.PartitionOf(table)))
            .Where(partition => !existing.Contains(partition))];
    }

    /// <summary>The tables of which rows lie in the default partition; none where all is well.</summary>
    public static async Task<IReadOnlyList<StrayRows>> FindStrayRowsAsync(
        DbContext context, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        var strays = new List<StrayRows>();
        foreach (var table in TablesOf(context))
        {
            var rows = await context.Database
                .SqlQueryRaw<StrayRows>(PartitionSql.CountStrayRows(table), After(Ahead(clock).Last))
                .SingleAsync(cancellationToken);
            if (rows.Movable + rows.Staying > 0)
            {
                strays.Add(rows);
            }
        }

        return strays;
    }

    private static string MakeMonth(DbContext context, string table, Month month)
    {
        var entityType = context.Model.GetEntityTypes().Single(type => type.GetTableName() == table);
        return PartitionSql.MakeMonth(table, month, PartitionSql.HasTriggersToCopy(entityType));
    }

    private static (DateOnly First, DateOnly Last) Ahead(TimeProvider clock)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return (today, today.AddMonths(MonthsAhead));
    }

    private static Guid After(DateOnly last) => new Month(last.Year, last.Month).Next.FirstId;

    /// <summary>The months, up to the last, of rows that lie in the default partition.</summary>
    private static async Task<IReadOnlyList<Month>> StrayMonthsAsync(
        DbContext context, string table, DateOnly last, CancellationToken cancellationToken)
    {
        var days = await context.Database
            .SqlQueryRaw<DateOnly>(PartitionSql.StrayMonths(table), After(last))
            .ToListAsync(cancellationToken);
        return [.. days.Select(day => new Month(day.Year, day.Month))];
    }

    // By name, not by regclass: a newer version may have dropped a table that this one still knows.
    private static Task<HashSet<string>> ExistingAsync(DbContext context, string[] tables, CancellationToken cancellationToken)
        => context.Database
            .SqlQuery<string>($"""
                SELECT c.relname::text AS "Value"
                FROM pg_inherits AS i JOIN pg_class AS c ON c.oid = i.inhrelid JOIN pg_class AS t ON t.oid = i.inhparent
                WHERE t.relname = ANY ({tables}) AND pg_table_is_visible(t.oid)
                """)
            .ToHashSetAsync(cancellationToken);

    /// <summary>
    ///     Makes one month in a transaction of its own, or in the caller's. Readers of the default partition and writers of
    ///     patients wait meanwhile, so in a transaction of its own it gives way to long ones and tries again.
    /// </summary>
    private static async Task<bool> MakeAsync(
        DbContext context, string table, Month month, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var transaction = context.Database.CurrentTransaction is null
                ? await context.Database.BeginTransactionAsync(cancellationToken)
                : null;
            try
            {
                await context.Database.ExecuteSqlRawAsync($"SELECT pg_advisory_xact_lock({LockKey})", cancellationToken);
                var isNew = !(await ExistingAsync(context, [table], cancellationToken)).Contains(month.PartitionOf(table));
                if (isNew)
                {
                    if (transaction is not null)
                    {
                        await context.Database.ExecuteSqlRawAsync("SET LOCAL lock_timeout = '2s'", cancellationToken);
                    }

                    await context.Database.ExecuteSqlRawAsync(MakeMonth(context, table, month), cancellationToken);
                }

                if (transaction is not null)
                {
                    await transaction.CommitAsync(cancellationToken);
                }

                return isNew;
            }
            catch (PostgresException exception) when (transaction is not null && attempt < Attempts
                && exception.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
            {
                await transaction!.RollbackAsync(cancellationToken);
                await Task.Delay(TimeSpan.FromSeconds(attempt), cancellationToken);
            }
        }
    }
}
