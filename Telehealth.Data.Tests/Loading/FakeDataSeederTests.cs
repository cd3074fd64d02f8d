using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.Patients;
using Telehealth.Data.Tests.Generation;
using Telehealth.Data.Tests.TestDatabase;
using Telehealth.Seeder.Loading;

namespace Telehealth.Data.Tests.Loading;

/// <summary>Seeding is safe: everything or nothing, once, and never beside real patients.</summary>
public class FakeDataSeederTests(TestServer server) : IAsyncLifetime
{
    private static readonly SeedOptions Small = new() { Patients = 20, AsOf = SeededDatabase.AsOf };

    private string _connectionString = string.Empty;
    private NpgsqlDataSource _owner = null!;

    public async ValueTask InitializeAsync()
    {
        _connectionString = await server.CreateMigratedAsync();
        _owner = NpgsqlDataSource.Create(_connectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await _owner.DisposeAsync();
        await server.DropAsync(new NpgsqlConnectionStringBuilder(_connectionString).Database!);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_loaded_is_what_was_generated_in_every_column()
    {
        await FakeDataSeeder.SeedAsync(_owner, Small);

        var clinic = TestClinic.Create();
        var rows = TestClinic.Patients(clinic, Enumerable.Range(1, 20));
        await using var context = Database.CreateContext(_connectionString);
        foreach (var entityType in TestModel.Tables.Where(t => rows.Of(t.ClrType).Count > 0))
        {
            Assert.Equal(
                rows.Of(entityType.ClrType).Select(row => RowText.Of(entityType, row)).Order(StringComparer.Ordinal),
                (await ReadAsync(context, entityType.ClrType)).Select(row => RowText.Of(entityType, row))
                    .Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task A_second_run_changes_nothing_and_says_so()
    {
        var first = await FakeDataSeeder.SeedAsync(_owner, Small);
        var before = await HashAsync();

        // Without options it takes those of the first run, also as-of, which would be today.
        var second = await FakeDataSeeder.SeedAsync(_owner, new SeedOptions());

        Assert.Equal(before, await HashAsync());
        Assert.Equal((first.Recipe, first.Run.Id), (second.Recipe, second.Run.Id));
        Assert.Equal(first.Run.ContentHash, second.Run.ContentHash);
        Assert.Equal(0, second.Inserted);
        Assert.Equal(first.Tables.Select(t => (t.Table, t.Inserted + t.Kept)), second.Tables.Select(t => (t.Table, t.Kept)));
    }

    [Fact]
    public async Task What_was_deleted_comes_back_and_what_was_edited_stays()
    {
        await FakeDataSeeder.SeedAsync(_owner, Small);
        var before = await HashAsync();
        await ExecuteAsync("DELETE FROM order_items; DELETE FROM webhook_logs");
        Assert.NotEqual(before, await HashAsync());

        var report = await FakeDataSeeder.SeedAsync(_owner, Small);

        Assert.Equal(["order_items", "webhook_logs"], report.Tables.Where(t => t.Inserted > 0).Select(t => t.Table).Order());
        Assert.Equal(before, await HashAsync());

        await ExecuteAsync("UPDATE patients SET last_name = 'Edited'");
        Assert.Equal(0, (await FakeDataSeeder.SeedAsync(_owner, Small)).Inserted);
        Assert.Equal("Edited", await ScalarAsync<string>("SELECT max(last_name) FROM patients"));
    }

    [Theory]
    [InlineData("--seed 2", 2, null, null)]
    [InlineData("--patients 21", null, 21, null)]
    [InlineData("--as-of 2026-01-01", null, null, "2026-01-01")]
    public async Task Other_options_are_refused_and_both_are_named(string named, int? seed, int? patients, string? asOf)
    {
        await FakeDataSeeder.SeedAsync(_owner, Small);
        var before = await HashAsync();
        var options = new SeedOptions
        {
            Seed = seed,
            Patients = patients,
            AsOf = asOf is null ? null : DateOnly.ParseExact(asOf, "yyyy-MM-dd", null),
        };

        var error = await Assert.ThrowsAsync<SeedMismatchException>(() => FakeDataSeeder.SeedAsync(_owner, options));

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Contains("--seed 1 --patients 20 --as-of 2026-03-15", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, await HashAsync());
    }

    [Fact]
    public async Task Seeded_patients_whose_run_is_not_known_are_refused()
    {
        await FakeDataSeeder.SeedAsync(_owner, Small);
        await ExecuteAsync("DELETE FROM seed_runs");

        await Assert.ThrowsAsync<SeedMismatchException>(() => FakeDataSeeder.SeedAsync(_owner, Small));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_PostgreSQL_refuses_ends_the_run_and_leaves_nothing(bool besideSeeded)
    {
        if (besideSeeded)
        {
            await FakeDataSeeder.SeedAsync(_owner, Small with { Patients = 300 });
            await ExecuteAsync("DELETE FROM messages");
        }

        await ExecuteAsync("ALTER TABLE messages ADD CONSTRAINT none_ever CHECK (false) NOT VALID");
        var before = await HashAsync();

        var error = await Assert.ThrowsAsync<PostgresException>(
            () => FakeDataSeeder.SeedAsync(_owner, Small with { Patients = 300 }));

        Assert.Equal(("none_ever", PostgresErrorCodes.CheckViolation), (error.ConstraintName, error.SqlState));
        Assert.Equal(before, await HashAsync());

        await ExecuteAsync("ALTER TABLE messages DROP CONSTRAINT none_ever");
        Assert.True((await FakeDataSeeder.SeedAsync(_owner, Small with { Patients = 300 })).Inserted > 0);
    }

    [Fact]
    public async Task Statistics_are_fresh_and_those_that_a_stopped_run_did_not_make_are_made_by_the_next()
    {
        // Of what it makes, which the audit trail is not.
        const string without = """
            SELECT count(*) FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
            AND (c.relkind = 'p' OR c.reltuples > 0) AND c.relname <> 'audit_entries'
            AND NOT EXISTS (SELECT FROM pg_stats WHERE schemaname = 'public' AND tablename = c.relname)
            """;
        await FakeDataSeeder.SeedAsync(_owner, Small);
        Assert.Equal(0, await ScalarAsync<long>(without));

        await using (var superuser = NpgsqlDataSource.Create(server.ConnectionString(
            new NpgsqlConnectionStringBuilder(_connectionString).Database!, role: null)))
        {
            await using var forget = superuser.CreateCommand(
                "DELETE FROM pg_statistic WHERE starelid IN ('orders'::regclass, 'patients'::regclass)");
            await forget.ExecuteNonQueryAsync();
        }

        Assert.Equal(2, await ScalarAsync<long>(without));
        await FakeDataSeeder.SeedAsync(_owner, Small);
        Assert.Equal(0, await ScalarAsync<long>(without));
    }

    [Fact]
    public async Task Rows_that_another_version_would_make_are_not_mixed_with_those_of_this_one()
    {
        await FakeDataSeeder.SeedAsync(_owner, Small);
        await ExecuteAsync(
            "UPDATE seed_runs SET content_hash = sha256(content_hash), "
            + "table_hashes = table_hashes || '{\"messages\": \"00\"}'; DELETE FROM order_items");
        var before = await HashAsync();

        var error = await Assert.ThrowsAsync<SeedMismatchException>(() => FakeDataSeeder.SeedAsync(_owner, Small));

        Assert.Contains("makes other rows in messages.", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, await HashAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Patients_that_the_Seeder_did_not_make_are_refused_with_their_number(bool besideSeeded)
    {
        if (besideSeeded)
        {
            await FakeDataSeeder.SeedAsync(_owner, Small);
        }

        Assert.Equal(0, await FakeDataSeeder.CountForeignPatientsAsync(_owner));
        await using (var context = Database.CreateContext(_connectionString))
        {
            context.AddRange(Real("Ann"), Real("Bob"));
            await context.SaveChangesAsync();
        }

        var before = await HashAsync();
        var error = await Assert.ThrowsAsync<ForeignPatientsException>(() => FakeDataSeeder.SeedAsync(_owner, Small));

        Assert.Equal(2, error.Count);
        Assert.Equal(2, await FakeDataSeeder.CountForeignPatientsAsync(_owner));
        Assert.Equal(before, await HashAsync());

        static Patient Real(string name) => new() { FirstName = name, LastName = "Real", DateOfBirth = new(1980, 1, 1) };
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_run_that_is_stopped_while_it_sends_leaves_nothing(bool besideSeeded)
    {
        var many = Small with { Patients = 500 };
        if (besideSeeded)
        {
            await FakeDataSeeder.SeedAsync(_owner, many);
            await ExecuteAsync("DELETE FROM messages");
        }

        var before = await HashAsync();
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => FakeDataSeeder.SeedAsync(_owner, many, new Stopper(stop, rows: 30_000), stop.Token));

        Assert.Equal(before, await HashAsync());
    }

    /// <summary>Its rows have other identifiers and the same unique values: a reference of theirs leads nowhere.</summary>
    [Fact]
    public async Task Rows_of_another_version_are_named_also_where_they_meet_those_of_this_one()
    {
        await FakeDataSeeder.SeedAsync(_owner, Small);
        await ExecuteAsync("UPDATE seed_runs SET as_of = as_of + 7");
        var before = await HashAsync();

        var error = await Assert.ThrowsAsync<SeedMismatchException>(() => FakeDataSeeder.SeedAsync(
            _owner, Small with { AsOf = SeededDatabase.AsOf.AddDays(7) }));

        Assert.Contains("patients", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, await HashAsync());
    }

    [Fact]
    public async Task A_run_that_is_stopped_leaves_nothing()
    {
        var before = await HashAsync();
        using var stop = new CancellationTokenSource();

        // After the staff, before the patients.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => FakeDataSeeder.SeedAsync(_owner, Small, new Stopper(stop), stop.Token));

        Assert.Equal(before, await HashAsync());
    }

    [Fact]
    public async Task Numbers_of_the_Seeder_are_those_of_the_database_and_its_next_are_new()
    {
        await FakeDataSeeder.SeedAsync(_owner, Small);

        Assert.Equal(0L, await ScalarAsync<long>(
            """
            SELECT count(*) FROM (SELECT rx_number AS n FROM prescriptions UNION ALL SELECT order_number FROM orders) AS given
            WHERE n <> checked_number(split_part(n, '-', 1), left(split_part(n, '-', 2), -1)::bigint)
            """));
        Assert.True(
            await ScalarAsync<bool>("SELECT checked_number('RX', nextval('rx_numbers')) > max(rx_number) FROM prescriptions"));
        Assert.True(
            await ScalarAsync<bool>("SELECT checked_number('ORD', nextval('order_numbers')) > max(order_number) FROM orders"));
    }

    private static async Task<IReadOnlyList<object>> ReadAsync(DbContext context, Type type)
    {
        var query = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!
            .MakeGenericMethod(type).Invoke(context, null)!;
        return await query.AsNoTracking().ToListAsync();
    }

    private Task<string> HashAsync() => TableHash.OfAllAsync(_owner);

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

    private sealed class Stopper(CancellationTokenSource stop, long rows = 0) : IProgress<SeedProgress>
    {
        public void Report(SeedProgress value)
        {
            if (value.Tables.Sum(table => table.Rows) >= rows)
            {
                stop.Cancel();
            }
        }
    }
}
