using Npgsql;
using Telehealth.Data.Deployment;
using Telehealth.Data.Deployment.Preview;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.Deployment.Applying.Wire;
using Telehealth.Data.Tests.Deployment.Linting;
using Telehealth.Data.Tests.Deployment.Observing;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Preview;

/// <summary>A preview shows what will run, and only looks.</summary>
public sealed class MigrationPreviewTests(TestServer server) : IAsyncLifetime
{
    private readonly SampleDatabase _database = new(server);

    /// <summary>May read the history, and nothing else.</summary>
    private string Reader => new NpgsqlConnectionStringBuilder(_database.ConnectionString)
    {
        Pooling = false,
        Options = "-c default_transaction_read_only=on -c lock_timeout=1000",
    }.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        await _database.RowsAsync($"GRANT SELECT ON migration_history TO {TestServer.Application}");
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task The_SQL_that_is_shown_is_the_SQL_that_runs()
    {
        var shown = (await ReadAsync(_database.OwnerConnectionString)).Migrations.SelectMany(migration => migration.Statements)
            .Select(statement => Comparable(statement.Sql)).ToList();

        var run = await RunAsync();

        // A batch that finds no row changes none, and the next batch begins behind the one before.
        Assert.Equal(Once(shown), Once(run));
        Assert.DoesNotContain(run.Except(shown), sql => !sql.Contains(") > (", StringComparison.Ordinal));
        Assert.Contains(shown, sql => sql.StartsWith("CREATE INDEX CONCURRENTLY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_written_and_a_login_that_may_read_the_history_is_enough_while_others_have_every_table_locked()
    {
        var (catalog, content) = await StateAsync();
        await using var other = new NpgsqlConnection(_database.OwnerConnectionString);
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("LOCK TABLE clinics, visits, logs IN ACCESS EXCLUSIVE MODE", other))
        {
            await command.ExecuteNonQueryAsync();
        }

        var preview = await ReadAsync(Reader);

        await transaction.RollbackAsync();
        Assert.Equal(SampleMigrations.All.Count - 2, preview.Migrations.Count);
        Assert.Equal((await ReadAsync(_database.OwnerConnectionString)).Migrations.Count, preview.Migrations.Count);
        var (catalogAfter, contentAfter) = await StateAsync();
        Assert.Equal(catalog, catalogAfter);
        Assert.Equal(content, contentAfter);
    }

    /// <summary>What the test above is there for.</summary>
    [Fact]
    public async Task A_login_that_may_not_read_the_history_is_refused()
    {
        await _database.RowsAsync($"REVOKE SELECT ON migration_history FROM {TestServer.Application}");

        var refused = await Assert.ThrowsAsync<PostgresException>(() => ReadAsync(Reader));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task A_database_that_is_not_there_would_be_created_and_is_not()
    {
        var absent = new NpgsqlConnectionStringBuilder(_database.OwnerConnectionString)
        {
            Database = "not_there",
            Pooling = false,
        };

        var preview = await ReadAsync(absent.ConnectionString);

        Assert.False(preview.DatabaseExists);
        Assert.Equal(SampleMigrations.All.Count, preview.Migrations.Count);
        Assert.Empty(preview.Tables);
        Assert.Equal(["0"], await _database.RowsAsync("SELECT count(*) FROM pg_database WHERE datname = 'not_there'"));
    }

    [Fact]
    public async Task An_empty_database_stays_empty_and_all_its_tables_would_be_new()
    {
        var empty = new EmptyDatabase(server);
        await empty.InitializeAsync();

        var preview = await ReadAsync(empty.OwnerConnectionString);

        Assert.True(preview.DatabaseExists);
        Assert.Empty(preview.Tables);
        Assert.Equal(SampleMigrations.All.Count, preview.Migrations.Count);
        Assert.All(preview.Migrations.SelectMany(migration => migration.Statements), statement =>
        {
            Assert.True(statement.Effect.IsKnown, statement.Sql);
            Assert.Empty(statement.Effect.Locks);
        });
        Assert.Equal(["0"], await empty.RowsAsync("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"));
        await empty.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_pending_is_no_migration_and_no_table()
    {
        await SampleContext.MigrateAsync(_database.OwnerConnectionString);

        var preview = await ReadAsync(Reader);

        Assert.Empty(preview.Migrations);
        Assert.Empty(preview.Tables);
    }

    [Fact]
    public async Task What_an_earlier_run_left_comes_first_from_where_it_stands()
    {
        await SampleContext.MigrateAsync(_database.OwnerConnectionString, [.. SampleMigrations.All.Take(6)]);
        await _database.RowsAsync(
            """
            DROP INDEX ix_logs_clinic_id;
            CREATE INDEX ix_logs_clinic_id ON ONLY logs (clinic_id);
            UPDATE migration_history SET outstanding =
                '[{"step": "build_index", "table": "logs", "index": "ix_logs_clinic_id", "is_unique": false,
                   "definition": " (clinic_id)"}]'
            WHERE migration_name LIKE '%_Partitions'
            """);

        var preview = await ReadAsync(Reader);

        Assert.Equal(
            [MigrationState.Unfinished, MigrationState.Pending], preview.Migrations.Select(migration => migration.State));
        var part = Assert.Single(preview.Migrations[0].Parts);
        Assert.Equal("build index ix_logs_clinic_id on logs", part.Step);
        Assert.Equal(
            [
                "CREATE INDEX CONCURRENTLY \"ix_logs_clinic_id_default\" ON \"logs_default\" (clinic_id)",
                "ALTER INDEX \"ix_logs_clinic_id\" ATTACH PARTITION \"ix_logs_clinic_id_default\"",
                "CREATE INDEX CONCURRENTLY \"ix_logs_clinic_id_y2026m01\" ON \"logs_y2026m01\" (clinic_id)",
                "ALTER INDEX \"ix_logs_clinic_id\" ATTACH PARTITION \"ix_logs_clinic_id_y2026m01\"",
            ],
            part.Statements.Select(statement => statement.Sql));
    }

    [Fact]
    public async Task SQL_of_a_form_that_is_not_known_is_said_to_be_so()
    {
        await using var context = SampleContext.Create(
            _database.OwnerConnectionString, [.. SampleMigrations.BeforeRows, typeof(LongStatement)]);

        var statement = Assert.Single((await MigrationPreview.ReadAsync(context)).Migrations.Single().Statements);

        Assert.False(statement.Effect.IsKnown);
    }

    [Fact]
    public async Task Sizes_are_the_servers_estimate()
    {
        await _database.RowsAsync("ANALYZE visits");

        var visits = (await ReadAsync(Reader)).Tables.Single(table => table.Name == "visits");
        var logs = (await ReadAsync(Reader)).Tables.Single(table => table.Name == "logs");

        Assert.Equal(SampleMigrations.Visits, visits.Rows);
        Assert.InRange(visits.Bytes!.Value, 8192 * 3, 8192 * 30);
        Assert.Equal(LockMode.AccessExclusive, visits.StrongestLock);
        Assert.Equal(["logs_default", "logs_y2026m01"], logs.Partitions);
    }

    [Fact]
    public async Task Whether_others_wait_while_all_rows_are_read_is_told_also_where_an_earlier_statement_has_the_lock()
    {
        Assert.All((await ReadAsync(Reader)).Tables, table => Assert.Equal(
            table.Scans ? LockMode.ShareUpdateExclusive : null, table.LockMeanwhile));

        await using var context = SampleContext.Create(
            _database.OwnerConnectionString, [.. SampleMigrations.BeforeRows, typeof(ControlMigrations.PlainConstraints)]);
        var tables = (await MigrationPreview.ReadAsync(context)).Tables
            .ToDictionary(table => table.Name, table => table.LockMeanwhile);

        Assert.Equal(LockMode.AccessExclusive, tables["visits"]);
        Assert.Null(tables["clinics"]);
    }

    [Fact]
    public async Task What_the_lint_finds_is_told_with_the_reason_why_it_does_no_harm()
    {
        await using var unreviewed = SampleContext.Create(
            _database.OwnerConnectionString, [.. SampleMigrations.BeforeRows, typeof(UnreviewedDrop)]);
        await using var reviewed = SampleContext.Create(
            _database.OwnerConnectionString, [.. SampleMigrations.BeforeRows, typeof(ReviewedDrop)]);

        Assert.Equal("drop-column", Assert.Single((await MigrationPreview.ReadAsync(unreviewed)).Refused).Rule);
        var preview = await MigrationPreview.ReadAsync(reviewed);
        Assert.Empty(preview.Refused);
        Assert.Equal(
            "No version since 2 reads it.", Assert.Single(preview.Migrations.Single().Findings).SuppressedBecause);
    }

    [Fact]
    public async Task What_migrating_would_refuse_is_refused()
    {
        await _database.RowsAsync("UPDATE migration_history SET checksum = 'x'");

        await Assert.ThrowsAsync<TamperedHistoryException>(() => ReadAsync(Reader));
    }

    private static async Task<MigrationPreview> ReadAsync(string connectionString)
    {
        await using var context = SampleContext.Create(connectionString);
        return await MigrationPreview.ReadAsync(context);
    }

    private async Task<(string Catalog, IReadOnlyDictionary<string, string> Content)> StateAsync()
        => (await Database.ReadCatalogTextAsync(_database.OwnerConnectionString),
            await TableContent.ReadAsync(_database.OwnerConnectionString));

    /// <summary>
    ///     What the server is sent by migrating, but for what keeps the history, looks around and sets up the session.
    /// </summary>
    private async Task<IReadOnlyList<string>> RunAsync()
    {
        var sent = new List<string>();
        await using var proxy = new PostgresProxy(_database.OwnerConnectionString, message =>
        {
            if (message.Sql is { } sql)
            {
                sent.Add(sql);
            }

            return Task.FromResult(true);
        });
        await SampleContext.MigrateAsync(proxy.ConnectionString);
        return
        [
            // The driver asks for the server's types, with a comment before.
            .. sent.Where(sql => !sql.Contains("pg_type", StringComparison.Ordinal))
                .SelectMany(SqlStatements.Split).Select(Comparable)
                .Where(sql => !sql.Contains("migration_history", StringComparison.Ordinal)
                    && (!sql.StartsWith("SELECT", StringComparison.Ordinal) || sql.EndsWith("FOR UPDATE", StringComparison.Ordinal))
                    && !new[] { "SET", "BEGIN", "COMMIT", "DISCARD", "" }.Contains(sql.Split(' ')[0])),
        ];
    }

    private static IEnumerable<string> Once(IEnumerable<string> statements)
        => statements.Where(sql => !sql.EndsWith("FOR UPDATE", StringComparison.Ordinal)
            && !sql.Contains("WHERE ctid = ANY", StringComparison.Ordinal));

    private static string Comparable(string sql)
        => string.Join(' ', sql.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).TrimEnd(';');
}
