using System.Data;
using Npgsql;
using Telehealth.Data.Deployment.Backups;
using Telehealth.Seeder.Backups;

namespace Telehealth.Seeder.Commands.Seeding;

/// <summary>A database of the benchmark's own, to be filled and then dropped.</summary>
internal sealed class TargetDatabase : IAsyncDisposable
{
    private const string CountRows =
        """
        SELECT sum((xpath('/row/n/text()', query_to_xml(
            format('SELECT count(*) AS n FROM %s', oid::regclass), false, true, '')))[1]::text::bigint)::bigint
        FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        """;

    private const string FilledTables =
        """
        SELECT string_agg(DISTINCT coalesce(pg_partition_root(name::regclass), name::regclass)::text, ', ')
        FROM unnest($1) AS name
        """;

    private readonly ScratchDatabase _scratch;

    private TargetDatabase(ScratchDatabase scratch, NpgsqlConnectionStringBuilder settings)
    {
        _scratch = scratch;
        Settings = settings;
        Source = NpgsqlDataSource.Create(settings);
    }

    /// <summary>How to connect, with the password.</summary>
    public NpgsqlConnectionStringBuilder Settings { get; }

    /// <summary>Its connections; the first is open already when the clock starts.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>Makes one on the server of a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="template">The database to copy, which nobody is connected to; null for an empty one.</param>
    /// <param name="cancellationToken">Ends the making.</param>
    public static async Task<TargetDatabase> CreateAsync(
        Session session, string? template, CancellationToken cancellationToken)
    {
        var name = BenchmarkDatabase.NewName();
        var scratch = await ScratchDatabase.CreateAsync(session.DataSource, name, cancellationToken, template);
        var database = new TargetDatabase(scratch, new NpgsqlConnectionStringBuilder(session.Settings.ConnectionString)
        {
            Database = name,
            // What is measured takes as long as it takes.
            CommandTimeout = 0,
        });
        try
        {
            await (await database.Source.OpenConnectionAsync(cancellationToken)).DisposeAsync();
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs one of PostgreSQL's programs on it to its end.</summary>
    /// <param name="tools">The programs.</param>
    /// <param name="tool">Which.</param>
    /// <param name="arguments">What it is given beside the connection.</param>
    /// <param name="cancellationToken">Kills it.</param>
    public async Task RunAsync(
        PostgresTools tools, string tool, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        Dictionary<string, string?> environment;
        await using (var connection = await Source.OpenConnectionAsync(cancellationToken))
        {
            environment = LibpqEnvironment.Of(Settings, connection);
        }

        await using var process = ToolProcess.Start(
            tools.PathOf(tool), ["--no-password", $"--dbname={Settings.Database}", .. arguments], environment);
        process.Input.Close();
        var drained = process.Output.CopyToAsync(Stream.Null, cancellationToken);
        await process.EndAsync(cancellationToken);
        await drained;
    }

    /// <summary>
    ///     Makes the statistics of the tables that were filled, as seeding does it: of a partitioned table as a whole, and
    ///     with that of each partition.
    /// </summary>
    /// <param name="content">What was filled in.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task AnalyzeAsync(DatabaseContent content, CancellationToken cancellationToken)
    {
        await using var naming = Source.CreateCommand(FilledTables);
        var filled = content.Tables.Where(table => table.Rows > 0).Select(table => table.Name);
        naming.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. filled] });
        var tables = (string)(await naming.ExecuteScalarAsync(cancellationToken))!;

        await using var command = Source.CreateCommand($"ANALYZE {tables}");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>How many rows are in it now.</summary>
    public async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        await using var command = Source.CreateCommand(CountRows);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>
    ///     What is in it now: a hash of every table's rows, and every key, index and trigger. Without the audit trail, which
    ///     tells how each way wrote and when.
    /// </summary>
    public async Task<DatabaseContent> ReadAsync(CancellationToken cancellationToken)
    {
        await using var connection = await Source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(
            IsolationLevel.RepeatableRead, cancellationToken);
        var content = await DatabaseContent.ReadAsync(new NpgsqlSqlSession(transaction), cancellationToken: cancellationToken);
        return content with { Tables = [.. content.Tables.Where(table => !IsAuditTrail(table.Name))] };
    }

    private static bool IsAuditTrail(string table) => table.StartsWith("public.audit_entries", StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await _scratch.DisposeAsync();
    }
}
