using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Npgsql;
using Telehealth.Data.Tests.Commands;
using Telehealth.Data.Tests.Hosting;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Confidentiality;

/// <summary>
///     A value of its own goes into every column, by operations that succeed or fail, while all that leaves the process is
///     watched.
/// </summary>
public sealed class CanaryTests(ClinicDatabase database) : IClassFixture<ClinicDatabase>
{
    [Fact]
    public async Task No_value_of_a_column_leaves_the_process_but_to_the_database()
    {
        using var watch = new CanaryWatch();
        using var log = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(watch));

        var (done, failed) = await RunAllAsync(watch, log, options => options, npgsql => npgsql.UseLoggerFactory(log));

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{CanaryColumn.All.Count} columns, {done} operations succeeded and {failed} failed, "
            + $"seen: {string.Join(' ', watch.Seen)}");
        Assert.True(done >= 30 && failed >= 30, $"{done} operations succeeded and {failed} failed");
        string[] kinds = ["log", "span", "span event", "metric", "diagnostic", "exception"];
        Assert.All(kinds, kind => Assert.True(watch.Seen.ContainsKey(kind), kind));
        Assert.Empty(watch.Found.Select(found => $"{CanaryColumn.All[found.Key].Name} in {found.Value}"));
    }

    /// <summary>What the test above is worth: each of the values was sent, and would have been seen.</summary>
    [Fact]
    public async Task With_sensitive_data_logging_the_value_of_every_column_is_found()
    {
        using var watch = new CanaryWatch();
        using var log = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(watch));

        await RunAllAsync(
            watch,
            log,
            options => options.EnableSensitiveDataLogging(),
            npgsql => npgsql.UseLoggerFactory(log).EnableParameterLogging());

        Assert.Empty(CanaryColumn.All.Where(column => !watch.Found.ContainsKey(column.Number)).Select(column => column.Name));
    }

    [Fact]
    public async Task Nothing_leaves_a_start_a_health_check_and_a_failed_step_of_a_migration()
    {
        var canary = CanaryColumn.All[0].Text;
        using var watch = new CanaryWatch();
        var own = new Database(database.Server);
        await own.InitializeAsync();
        await using (var context = own.CreateContext())
        {
            context.Add(new Patients.Patient { FirstName = canary, LastName = canary, DateOfBirth = new(1990, 1, 1) });
            await context.SaveChangesAsync();
        }

        await own.RowsAsync(
            """
            UPDATE migration_history SET outstanding = '[{"step": "transaction", "title": "cast",
                "sql": "SELECT first_name::int FROM patients"}]' WHERE migration_name LIKE '%_AccessAudit'
            """);
        foreach (var (environment, mode) in new[] { ("Production", "Check"), ("Development", "Apply"), ("Production", "Off") })
        {
            using var host = AddTelehealthDataTests.Build(
                environment,
                ("ConnectionStrings:Telehealth", own.OwnerConnectionString), ("Telehealth:Migrations", mode));
            host.Services.GetRequiredService<ILoggerFactory>().AddProvider(watch);
            watch.See((await Record.ExceptionAsync(() => host.StartAsync())) ?? new InvalidOperationException(mode));
            var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
            watch.See("health check", $"{report.Entries.Single().Value.Description} {report.Entries.Single().Value.Exception}");
        }

        using (var seeder = new SeederProcess())
        {
            var run = await seeder.RunAsync("migrate", "--connection", own.OwnerConnectionString);
            run.AssertRefused(1, "22P02");
            watch.See("console", run.Output + run.Error);
        }

        await own.DisposeAsync();
        Assert.Empty(watch.Found.Values);
        Assert.True(watch.Seen["health check"] == 3 && watch.Seen["log"] > 0);
    }

    [Fact]
    public async Task No_password_is_in_a_log_a_span_a_metric_or_an_exception()
    {
        var password = CanaryColumn.All[0].Text;
        using var watch = new CanaryWatch();
        using var log = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(watch));
        var wrong = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Password = password };
        var source = new NpgsqlDataSourceBuilder(wrong.ConnectionString).UseLoggerFactory(log);
        await using var dataSource = source.Build();
        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        options.UseTelehealth(dataSource).UseLoggerFactory(log);
        await using var context = new TelehealthDbContext(options.Options);

        watch.See(await Assert.ThrowsAsync<PostgresException>(() => context.Patients.ToListAsync()));

        Assert.Empty(watch.Found.Values);
    }

    private async Task<(int Done, int Failed)> RunAllAsync(
        CanaryWatch watch,
        ILoggerFactory log,
        Func<DbContextOptionsBuilder, DbContextOptionsBuilder> change,
        Action<NpgsqlDataSourceBuilder> changeSource)
    {
        var builder = new NpgsqlDataSourceBuilder(database.ConnectionString);
        changeSource(builder);
        await using var source = builder.Build();
        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        change(options.UseTelehealth(source).UseLoggerFactory(log));
        var (done, failed) = (0, 0);
        foreach (var (_, runAsync) in CanaryOperations.All)
        {
            await using var context = new TelehealthDbContext(options.Options);
            try
            {
                await using var transaction = await context.Database.BeginTransactionAsync();
                await runAsync(context);
                await transaction.RollbackAsync();
                done++;
            }
            catch (Exception exception)
            {
                watch.See(exception);
                failed++;
            }
        }

        return (done, failed);
    }
}
