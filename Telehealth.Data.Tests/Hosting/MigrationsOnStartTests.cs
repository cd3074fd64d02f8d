using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telehealth.Data.Deployment;
using Telehealth.Data.Deployment.Drift;
using Telehealth.Data.Hosting;
using Telehealth.Data.Schema.Partitioning;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Hosting;

/// <summary>What a starting application does about migrations.</summary>
public class MigrationsOnStartTests(TestServer server) : IAsyncLifetime
{
    private const string Tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'";

    private EmptyDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = new EmptyDatabase(server);
        await _database.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("Production", "Off")]
    [InlineData("Development", "off")]
    public async Task Off_does_nothing(string environment, string mode)
    {
        using var host = Build(environment, ("Telehealth:Migrations", mode));

        await host.StartAsync();

        Assert.Equal(["0"], await _database.RowsAsync(Tables));
        await host.StopAsync();
    }

    [Theory]
    [InlineData("Production", null)]
    [InlineData("Staging", "")]
    [InlineData("Development", "Check")]
    public async Task Check_stops_the_start_with_what_is_pending_and_what_to_do(string environment, string? mode)
    {
        using var host = mode is null ? Build(environment) : Build(environment, ("Telehealth:Migrations", mode));

        var exception = await Assert.ThrowsAsync<PendingMigrationsException>(() => host.StartAsync());

        await using var context = _database.CreateOwnerContext();
        Assert.All(context.Database.GetMigrations(), name => Assert.Contains(name, exception.Message));
        Assert.Contains("dotnet ef database update", exception.Message);
        Assert.Equal(["0"], await _database.RowsAsync(Tables));
    }

    [Fact]
    public async Task Check_passes_where_nothing_is_pending()
    {
        var migrated = new Database(server);
        await migrated.InitializeAsync();
        using var host = AddTelehealthDataTests.Build(
            "Production", ("ConnectionStrings:Telehealth", migrated.ConnectionString), ("Telehealth:Migrations", "check"));

        await host.StartAsync();

        await host.StopAsync();
        await migrated.DisposeAsync();
    }

    [Fact]
    public async Task Check_warns_where_a_month_has_no_partition()
    {
        var migrated = new Database(server);
        await migrated.InitializeAsync();
        var clock = new FixedClock(new DateTimeOffset(2031, 11, 20, 0, 0, 0, TimeSpan.Zero));

        var warning = Assert.Single(await StartAsync());
        Assert.Contains("lacks 24 monthly partition(s), such as analytics_events_y2031m11", warning);
        Assert.Contains("maintenance run", warning);

        await using (var context = migrated.CreateOwnerContext())
        {
            await MonthPartitions.EnsureAheadAsync(context, clock);
        }

        Assert.Empty(await StartAsync());
        await migrated.DisposeAsync();

        async Task<IEnumerable<string>> StartAsync()
        {
            using var warnings = new Warnings();
            using var host = AddTelehealthDataTests.Build(
                "Production", clock,
                ("ConnectionStrings:Telehealth", migrated.ConnectionString), ("Telehealth:Migrations", "Check"));
            host.Services.GetRequiredService<ILoggerFactory>().AddProvider(warnings);
            await host.StartAsync();
            await host.StopAsync();
            return warnings.Messages;
        }
    }

    [Fact]
    public async Task Apply_migrates_as_the_other_login_and_makes_the_coming_months()
    {
        using var host = AddTelehealthDataTests.Build(
            "Production",
            new FixedClock(new DateTimeOffset(2031, 11, 20, 0, 0, 0, TimeSpan.Zero)),
            ("ConnectionStrings:Telehealth", _database.ConnectionString),
            ("ConnectionStrings:TelehealthMigrations", _database.OwnerConnectionString),
            ("Telehealth:Migrations", "Apply"));

        await host.StartAsync();

        Assert.Equal(
            [TestServer.Owner], await _database.RowsAsync("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'"));
        Assert.Equal(
            ["email_logs_default", "email_logs_y2031m11", "email_logs_y2031m12", "email_logs_y2032m01", "email_logs_y2032m02"],
            await _database.RowsAsync(
                """
                SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'email_logs'::regclass
                ORDER BY inhrelid::regclass::text
                """));
        await host.StopAsync();
    }

    [Fact]
    public async Task Development_applies_and_eight_instances_at_once_all_start()
    {
        var hosts = Enumerable.Range(0, 8).Select(_ => Build("Development")).ToList();

        await Task.WhenAll(hosts.Select(host => host.StartAsync()));

        await using var context = _database.CreateOwnerContext();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Assert.Equal(["18"], await _database.RowsAsync("SELECT count(*) FROM treatment_plans"));

        // The same catalog as MigrateAsync gives; .ci/same-catalog compares the other ways to apply with it.
        Assert.Empty((await SchemaVerification.RunAsync(context)).Drift);

        foreach (var host in hosts)
        {
            await host.StopAsync();
            host.Dispose();
        }
    }

    [Fact]
    public async Task On_a_newer_schema_an_older_version_runs_but_does_not_migrate()
    {
        await using (var context = _database.CreateOwnerContext())
        {
            await context.Database.MigrateAsync();
            await context.Database.ExecuteSqlRawAsync(
                "INSERT INTO migration_history (migration_name, product_version, checksum) VALUES ('29990101000000_New', '99', '')");
        }

        using var running = Build("Production");
        await running.StartAsync();
        await running.StopAsync();

        // Nothing of its own is pending, so there is nothing to refuse.
        using var applying = Build("Development");
        await applying.StartAsync();
        await applying.StopAsync();

        await using (var context = _database.CreateOwnerContext())
        {
            var exception = await Assert.ThrowsAsync<UnknownMigrationsException>(() => context.Database.MigrateAsync());
            Assert.Contains("29990101000000_New", exception.Message);
        }
    }

    [Fact]
    public async Task On_a_newer_schema_that_breaks_older_versions_none_of_those_starts()
    {
        await using (var context = _database.CreateOwnerContext())
        {
            await context.Database.MigrateAsync();
            var newest = context.Database.GetMigrations().Last();
            await context.Database.ExecuteSqlAsync(
                $"INSERT INTO migration_history (migration_name, product_version, checksum, breaks_code_before) VALUES ('29990101000000_New', '99', '', {newest})");
        }

        using (var newEnough = Build("Production"))
        {
            await newEnough.StartAsync();
            await newEnough.StopAsync();
        }

        await _database.RowsAsync("UPDATE migration_history SET breaks_code_before = '29980101000000_Later' WHERE migration_name LIKE '2999%'");
        using var tooOld = Build("Production");
        var exception = await Assert.ThrowsAsync<UnknownMigrationsException>(() => tooOld.StartAsync());
        Assert.Contains("29990101000000_New", exception.Message);
    }

    [Theory]
    [InlineData("Sometimes")]
    [InlineData("7")]
    public async Task Another_word_is_refused_with_those_that_are_meant(string mode)
    {
        using var host = Build("Production", ("Telehealth:Migrations", mode));

        var exception = await Assert.ThrowsAsync<MigrationSettingsException>(() => host.StartAsync());

        Assert.Equal($"Telehealth:Migrations is '{mode}'; it takes Off, Check, Wait or Apply.", exception.Message);
    }

    [Theory]
    [InlineData("Telehealth:MigrationsTimeout", "30")]
    [InlineData("Telehealth:MigrationsLockTimeout", "-00:00:01")]
    [InlineData("Telehealth:MigrationsStatementTimeout", "soon")]
    public async Task A_time_that_is_none_is_refused(string setting, string value)
    {
        using var host = Build("Production", (setting, value));

        var exception = await Assert.ThrowsAsync<MigrationSettingsException>(() => host.StartAsync());

        Assert.Equal($"{setting} is '{value}'; it takes a time such as 00:00:30.", exception.Message);
    }

    [Theory]
    [InlineData("_AccessAudit", false)]
    [InlineData("29990101000000_New", true)]
    public async Task Outstanding_steps_stop_the_start_unless_they_are_a_newer_versions(string migration, bool starts)
    {
        await using (var context = _database.CreateOwnerContext())
        {
            await context.Database.MigrateAsync();
        }

        await _database.RowsAsync(
            $"""
            INSERT INTO migration_history (migration_name, product_version, checksum) VALUES ('29990101000000_New', '99', '');
            UPDATE migration_history SET outstanding = jsonb_build_array(jsonb_build_object('step', 'drop_index', 'index', 'i'))
            WHERE migration_name LIKE '%{migration}';
            """);
        using var host = Build("Production");

        if (starts)
        {
            await host.StartAsync();
            await host.StopAsync();
        }
        else
        {
            var exception = await Assert.ThrowsAsync<PendingMigrationsException>(() => host.StartAsync());
            Assert.Contains("lacks 1 migration(s)", exception.Message);
        }
    }

    private IHost Build(string environment, params (string Name, string Value)[] settings)
        => AddTelehealthDataTests.Build(
            environment, [("ConnectionStrings:Telehealth", _database.OwnerConnectionString), .. settings]);

    private sealed class Warnings : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Messages { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Messages.Enqueue(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
