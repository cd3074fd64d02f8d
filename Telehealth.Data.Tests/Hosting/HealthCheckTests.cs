using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Hosting;

/// <summary>What the health check that AddTelehealthData registers says of a database.</summary>
public sealed class HealthCheckTests(TestServer server) : IAsyncLifetime
{
    private const string Step = """'[{"step": "drop_index", "index": "ix_none"}]'""";

    private const string Newer =
        "INSERT INTO migration_history (migration_name, product_version, checksum) VALUES ('29990101000000_New', '99', '')";

    private readonly Database _database = new(server);

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_schema_of_this_version_is_healthy_by_one_command_that_the_application_may_run()
    {
        var commands = new List<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.GetTagItem("db.query.text") is string text && activity.Tags.Any(tag => tag.Value == _database.Name))
                {
                    lock (commands)
                    {
                        commands.Add(text);
                    }
                }
            },
        };
        ActivitySource.AddActivityListener(listener);

        await AssertAsync(HealthStatus.Healthy, "up to date");

        Assert.Contains("migration_history", Assert.Single(commands), StringComparison.Ordinal);
    }

    public static TheoryData<string, HealthStatus, string> Faults => new()
    {
        {
            "DELETE FROM migration_history WHERE migration_name = (SELECT max(migration_name) FROM migration_history)",
            HealthStatus.Unhealthy,
            "lacks 1 migration(s)"
        },
        {
            $"UPDATE migration_history SET outstanding = {Step} WHERE migration_name LIKE '%_AccessAudit'",
            HealthStatus.Unhealthy,
            "_AccessAudit"
        },
        {
            "UPDATE migration_history SET checksum = 'x' WHERE migration_name LIKE '%_Analytics'",
            HealthStatus.Unhealthy,
            "it was changed"
        },
        { Newer, HealthStatus.Degraded, "29990101000000_New" },
        {
            $"{Newer}; UPDATE migration_history SET outstanding = {Step} WHERE migration_name LIKE '2999%'",
            HealthStatus.Degraded,
            "29990101000000_New"
        },
        {
            $"{Newer}; UPDATE migration_history SET breaks_code_before = '29980101000000_Later' WHERE migration_name LIKE '2999%'",
            HealthStatus.Unhealthy,
            "29990101000000_New"
        },
        {
            $"REVOKE SELECT ON migration_history FROM PUBLIC, {TestServer.Application}",
            HealthStatus.Unhealthy,
            "permission denied"
        },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_is_wrong_is_said_in_words(string fault, HealthStatus expected, string reason)
    {
        await _database.RowsAsync(fault);

        await AssertAsync(expected, reason);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=d;Username=u;Password=hunter2", "nothing listens there")]
    [InlineData("Host=h;Pasword=hunter2", "ConnectionStrings")]
    public async Task A_server_that_cannot_be_used_is_unhealthy_without_the_password(string connection, string reason)
    {
        using var host = AddTelehealthDataTests.Build("Production", ("ConnectionStrings:Telehealth", connection));

        var entry = await CheckAsync(host);

        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.Contains(reason, entry.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", entry.Description + entry.Exception, StringComparison.Ordinal);
    }

    private async Task AssertAsync(HealthStatus expected, string reason)
    {
        var connection = new NpgsqlConnectionStringBuilder(_database.ConnectionString) { ApplicationName = "health" };
        using var host = AddTelehealthDataTests.Build(
            "Production", ("ConnectionStrings:Telehealth", connection.ConnectionString));

        var entry = await CheckAsync(host);

        Assert.Equal(expected, entry.Status);
        Assert.Contains(reason, entry.Description, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', entry.Description!);
    }

    private static async Task<HealthReportEntry> CheckAsync(IHost host)
    {
        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        return Assert.Single(report.Entries).Value;
    }
}
