using Telehealth.Data.Deployment.Preview;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Observing;

/// <summary>The observer sees what PostgreSQL's documentation says of a statement, and above all what blocks.</summary>
public sealed class MigrationObserverTests(TestServer server) : IAsyncLifetime
{
    private readonly SampleDatabase _database = new(server);

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task An_index_that_is_built_concurrently_keeps_nobody_waiting_and_reads_the_table()
    {
        var observed = await ObserveAsync(typeof(Indexes));

        var build = observed.Statements[0];
        Assert.StartsWith("CREATE INDEX CONCURRENTLY", build.Sql, StringComparison.Ordinal);
        Assert.Equal("build index ix_visits_clinic_id on visits", build.Step);
        AssertLocks(build, ("visits", LockMode.ShareUpdateExclusive));
        Assert.Equal(["visits"], build.Scanned);
        Assert.Equal(["ix_visits_clinic_id"], build.IndexesBuilt.Keys);
        Assert.Empty(build.IndexesBuiltWhileWritersWait);
        AssertLocks(observed.Statements[^1], ("clinics", LockMode.AccessExclusive));
        Assert.Empty(observed.Statements[^1].Scanned);
    }

    [Fact]
    public async Task A_constraint_locks_both_tables_shortly_and_is_validated_under_a_lock_that_stops_nobody()
    {
        var observed = await ObserveAsync(typeof(Constraints));

        var add = observed.Statements.Single(statement => statement.Sql.Contains("fk_visits_clinics", StringComparison.Ordinal)
            && statement.InFirstTransaction);
        AssertLocks(add, ("visits", LockMode.ShareRowExclusive), ("clinics", LockMode.ShareRowExclusive));
        Assert.Empty(add.Scanned);
        var validate = observed.Statements.Single(statement => statement.Step == "validate fk_visits_clinics");
        AssertLocks(validate, ("visits", LockMode.ShareUpdateExclusive), ("clinics", LockMode.RowShare));
        Assert.Equal(["visits"], validate.Scanned);
        var require = observed.Statements.Single(statement => statement.Sql.EndsWith("SET NOT NULL", StringComparison.Ordinal));
        AssertLocks(require, ("visits", LockMode.AccessExclusive));
        Assert.Empty(require.Scanned);
        Assert.All(observed.Statements, statement => Assert.Empty(statement.Rewritten));
        Assert.Empty(observed.NotValidated);
    }

    [Fact]
    public async Task A_partitioned_table_is_changed_one_partition_after_the_other()
    {
        var observed = await ObserveAsync(typeof(Partitions));

        var builds = observed.Statements.Where(statement => statement.IndexesBuilt.Count > 0).ToList();
        Assert.Equal(4, builds.Count);
        Assert.All(builds, build =>
        {
            Assert.Single(build.Scanned);
            AssertLocks(build, (build.Scanned.Single(), LockMode.ShareUpdateExclusive));
        });
        Assert.Empty(observed.InvalidIndexes);
    }

    [Fact]
    public async Task An_index_that_is_built_plainly_keeps_writers_waiting()
    {
        var observed = await ObserveAsync(typeof(ControlMigrations.PlainIndex));

        AssertLocks(observed.Statements[0], ("visits", LockMode.Share));
        Assert.Equal(["ix_plain"], observed.Statements[0].IndexesBuiltWhileWritersWait);
        AssertLocks(
            observed.Statements[1],
            ("logs", LockMode.Share), ("logs_default", LockMode.Share), ("logs_y2026m01", LockMode.Share));
        Assert.Equal(["logs_default", "logs_y2026m01"], observed.Statements[1].Scanned.Order());
    }

    [Fact]
    public async Task Another_type_of_a_column_rewrites_the_table_while_everybody_waits()
    {
        var observed = await ObserveAsync(typeof(ControlMigrations.OtherType));

        var alter = Assert.Single(observed.Statements);
        AssertLocks(alter, ("visits", LockMode.AccessExclusive));
        Assert.Equal(["visits"], alter.Rewritten);
        Assert.Equal(["visits"], alter.Scanned);
        Assert.Equal(["pk_visits"], alter.IndexesBuiltWhileWritersWait);
    }

    [Fact]
    public async Task Constraints_that_are_added_plainly_are_checked_while_others_wait()
    {
        var observed = await ObserveAsync(typeof(ControlMigrations.PlainConstraints));

        Assert.All(observed.Statements.Take(3), statement => Assert.Equal(["visits"], statement.Scanned));
        Assert.All(observed.Statements.Take(2), statement => AssertLocks(statement, ("visits", LockMode.AccessExclusive)));
        AssertLocks(
            observed.Statements[2], ("visits", LockMode.ShareRowExclusive), ("clinics", LockMode.ShareRowExclusive));
        Assert.Empty(observed.Statements[3].Scanned);
        Assert.Equal(["ck_left"], observed.NotValidated);
        Assert.Equal(["visits"], observed.Statements[4].Scanned);
        AssertLocks(observed.Statements[4], ("visits", LockMode.RowExclusive));
        // By its key, and not by reading five rows.
        Assert.Empty(observed.Statements[5].Scanned);
    }

    [Fact]
    public async Task What_a_migration_leaves_invalid_is_told_and_so_is_a_statement_outside_transactions()
    {
        var observed = await ObserveAsync(typeof(ControlMigrations.InvalidIndex));

        Assert.Equal(["ix_left"], observed.InvalidIndexes);
        AssertLocks(observed.Statements[1], ("visits", LockMode.ShareUpdateExclusive));
    }

    [Fact]
    public async Task Another_migration_than_the_next_is_refused()
    {
        await using var context = SampleContext.Create(_database.OwnerConnectionString);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => MigrationObserver.ObserveAsync(context, _database.OwnerConnectionString, "Partitions"));
    }

    private static void AssertLocks(ObservedStatement statement, params (string Table, LockMode Mode)[] expected)
        => Assert.Equal(expected.ToDictionary(), statement.Locks.ToDictionary());

    private async Task<Observation> ObserveAsync(Type migration)
    {
        await using var context = SampleContext.Create(_database.OwnerConnectionString, [.. SampleMigrations.BeforeRows, migration]);
        return await MigrationObserver.ObserveAsync(context, _database.OwnerConnectionString, migration.Name);
    }
}
