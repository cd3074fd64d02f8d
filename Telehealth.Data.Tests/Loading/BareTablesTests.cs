using Npgsql;
using Telehealth.Data.Deployment.Drift;
using Telehealth.Data.Tests.TestDatabase;
using Telehealth.Seeder.Loading;

namespace Telehealth.Data.Tests.Loading;

/// <summary>A load in bulk takes tables apart, and leaves them as they were.</summary>
public class BareTablesTests(TestServer server) : IAsyncLifetime
{
    private static readonly SeedOptions Small = new() { Patients = 20, AsOf = SeededDatabase.AsOf };

    private readonly Database _database = new(server);
    private NpgsqlDataSource _owner = null!;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _owner = NpgsqlDataSource.Create(_database.OwnerConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await _owner.DisposeAsync();
        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("SELECT")]
    [InlineData("ALTER INDEX analytics_events_y2026m01_session_id_id_idx SET (fillfactor = 70)")]
    [InlineData("COMMENT ON INDEX analytics_events_y2026m01_session_id_id_idx IS 'mine'")]
    public async Task Keys_indexes_and_foreign_keys_are_as_before_those_of_partitions_too(string administrator)
    {
        // The months of the stories, whose indexes are made by the load otherwise.
        await FakeDataSeeder.SeedAsync(_owner, Small);
        await KeepRowsAsync("DISABLE");
        await ExecuteAsync("TRUNCATE patients, providers, admins, seed_runs, user_sessions, form_field_analytics CASCADE");
        await KeepRowsAsync("ENABLE ALWAYS");
        await ExecuteAsync(administrator);
        var before = await DefinitionsAsync(withPartitions: true);
        Assert.Contains(before, line => line.Contains("analytics_events_y2026m01", StringComparison.Ordinal));

        await FakeDataSeeder.SeedAsync(_owner, Small);

        Assert.Equal(before, await DefinitionsAsync(withPartitions: true));
        if (administrator == "SELECT")
        {
            await using var context = _database.CreateOwnerContext();
            Assert.Empty((await SchemaVerification.RunAsync(context)).Drift);
        }

        Assert.Equal(0, await ScalarAsync<long>("SELECT count(*) FROM pg_constraint WHERE NOT convalidated"));
        Assert.Equal(0, await ScalarAsync<long>("SELECT count(*) FROM pg_index WHERE NOT indisvalid OR NOT indisready"));
    }

    [Theory]
    [InlineData("an index of an administrator", "CREATE INDEX mine ON messages (content text_pattern_ops DESC) WHERE is_read")]
    [InlineData("an index with storage parameters", "CREATE INDEX mine ON messages (content) WITH (fillfactor = 70)")]
    [InlineData("a comment on an index", "COMMENT ON INDEX ix_messages_id IS 'mine'")]
    [InlineData("a comment on a key", "COMMENT ON CONSTRAINT pk_messages ON messages IS 'mine'")]
    [InlineData("a comment on a foreign key",
        "COMMENT ON CONSTRAINT fk_messages_consultations_patient_id_consultation_id ON messages IS 'it''s mine'")]
    [InlineData("a clustered index", "CLUSTER messages USING pk_messages")]
    [InlineData("a replica identity", "ALTER TABLE messages REPLICA IDENTITY USING INDEX pk_messages")]
    [InlineData("a deferrable key", "ALTER TABLE messages ADD CONSTRAINT mine UNIQUE (id, content) DEFERRABLE INITIALLY DEFERRED")]
    [InlineData("a foreign key from outside",
        "CREATE TABLE mine (patient_id uuid CONSTRAINT mine_fk REFERENCES patients ON DELETE CASCADE)")]
    [InlineData("a foreign key that does not hold yet",
        "ALTER TABLE messages ADD CONSTRAINT mine FOREIGN KEY (id) REFERENCES providers NOT VALID")]
    [InlineData("a view that needs a key",
        "CREATE VIEW mine AS SELECT p.*, count(*) FROM patients p JOIN messages m ON m.patient_id = p.id GROUP BY p.id")]
    public async Task What_an_administrator_added_is_there_afterwards(string what, string sql)
    {
        await ExecuteAsync(sql);
        var before = await DefinitionsAsync();

        var report = await FakeDataSeeder.SeedAsync(_owner, Small);

        Assert.True(report.Inserted > 0, what);
        Assert.Equal(before, await DefinitionsAsync(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_foreign_key_of_somebody_elses_table_is_left_in_place()
    {
        await using (var superuser = NpgsqlDataSource.Create(server.ConnectionString(_database.Name, role: null)))
        {
            await using var command = superuser.CreateCommand(
                "CREATE SCHEMA other; CREATE TABLE other.mine (patient_id uuid REFERENCES public.patients)");
            await command.ExecuteNonQueryAsync();
        }

        var before = await DefinitionsAsync();
        Assert.True((await FakeDataSeeder.SeedAsync(_owner, Small)).Inserted > 0);
        Assert.Equal(before, await DefinitionsAsync());
    }

    /// <summary>
    ///     Each index and constraint with what is said of it. Those of partitions only where the partitions of the stories
    ///     are there already: the first load makes them.
    /// </summary>
    private async Task<string[]> DefinitionsAsync(bool withPartitions = false) => (await ScalarAsync<string[]>(
        """
        SELECT array_agg(line ORDER BY line COLLATE "C")
        FROM (
            SELECT concat_ws(' | ', pg_get_indexdef(i.indexrelid), x.reloptions, i.indisclustered, i.indisreplident,
                i.indisvalid, obj_description(x.oid, 'pg_class'), p.inhparent::regclass) AS line, t.relname
            FROM pg_index AS i JOIN pg_class AS x ON x.oid = i.indexrelid JOIN pg_class AS t ON t.oid = i.indrelid
            LEFT JOIN pg_inherits AS p ON p.inhrelid = i.indexrelid
            WHERE t.relnamespace = 'public'::regnamespace
            UNION ALL
            SELECT concat_ws(' | ', t.relname, c.conname, pg_get_constraintdef(c.oid), c.convalidated,
                obj_description(c.oid, 'pg_constraint')), t.relname
            FROM pg_constraint AS c JOIN pg_class AS t ON t.oid = c.conrelid
            WHERE t.relnamespace = 'public'::regnamespace
        ) AS lines
        WHERE relname !~ '_y20[0-9]{2}m[0-9]{2}$' OR
        """ + $" {withPartitions}"))!;

    // Nobody else empties these tables.
    private Task KeepRowsAsync(string action) => ExecuteAsync(
        $"""
        ALTER TABLE admin_actions {action} TRIGGER keep_table;
        ALTER TABLE patient_access_audit {action} TRIGGER keep_table;
        CALL copy_triggers('patient_access_audit')
        """);

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = _owner.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
