using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Telehealth.Data.Confidentiality;
using Telehealth.Data.Hosting.Connections;
using Telehealth.Data.Tests.Commands;
using Telehealth.Data.Tests.Hosting;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Confidentiality;

/// <summary>What puts values into logs and errors is refused in Production, by name, and allowed in Development.</summary>
public sealed class ProductionTests(Database database) : IClassFixture<Database>
{
    private const string Value = "value-that-nobody-may-see";

    private static readonly Dictionary<string, Action<DbContextOptionsBuilder>> Options = new()
    {
        [nameof(DbContextOptionsBuilder.EnableSensitiveDataLogging)] = options => options.EnableSensitiveDataLogging(),
        [nameof(DbContextOptionsBuilder.EnableDetailedErrors)] = options => options.EnableDetailedErrors(),
    };

    public static TheoryData<string> AllOptions => [.. Options.Keys];

    public static TheoryData<string> Keywords =>
        ["Include Error Detail", "Include Failed Batched Command", "Persist Security Info"];

    [Theory]
    [MemberData(nameof(AllOptions))]
    public async Task An_option_stops_the_start_and_the_use_without_a_start(string option)
    {
        using (var host = Build("Production", option))
        {
            var exception = await Assert.ThrowsAsync<SensitiveOptionsException>(() => host.StartAsync());
            Assert.StartsWith(option, exception.Message, StringComparison.Ordinal);
        }

        using var unstarted = Build("Production", option);
        await using var scope = unstarted.Services.CreateAsyncScope();
        await Assert.ThrowsAsync<SensitiveOptionsException>(
            () => scope.ServiceProvider.GetRequiredService<TelehealthDbContext>().Skus.AnyAsync());
    }

    [Theory]
    [MemberData(nameof(AllOptions))]
    public async Task An_option_is_allowed_in_Development(string option)
    {
        using var host = Build("Development", option);

        await host.StartAsync();

        await using var scope = host.Services.CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<TelehealthDbContext>().Skus.AnyAsync());
        await host.StopAsync();
    }

    [Theory]
    [MemberData(nameof(Keywords))]
    public async Task A_keyword_of_the_connection_is_refused(string keyword)
    {
        var connection = $"{database.OwnerConnectionString};{keyword}=true";
        using (var host = AddTelehealthDataTests.Build("Production", ("ConnectionStrings:Telehealth", connection)))
        {
            var exception = await Assert.ThrowsAsync<ConnectionSettingsException>(() => host.StartAsync());
            Assert.StartsWith($"ConnectionStrings__Telehealth has {keyword}", exception.Message, StringComparison.Ordinal);
        }

        using var seeder = new SeederProcess();
        (await seeder.RunWithAsync(new() { ["DOTNET_ENVIRONMENT"] = "Production" }, "status", "--connection", connection))
            .AssertRefused(2, $"--connection has {keyword}");
        (await seeder.RunAsync("status", "--connection", connection)).AssertDone();
    }

    [Fact]
    public async Task Parameter_logging_of_Npgsql_reaches_no_connection_of_the_application()
    {
        var lines = new List<string>();
        using var log = LoggerFactory.Create(
            logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new ListLoggerProvider(lines)));
        NpgsqlLoggingConfiguration.InitializeLogging(log, parameterLoggingEnabled: true);
        try
        {
            using var host = AddTelehealthDataTests.Build(
                "Production", ("ConnectionStrings:Telehealth", database.ConnectionString));
            await using var scope = host.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<TelehealthDbContext>().Patients.AnyAsync(p => p.LastName == Value);
            Assert.DoesNotContain(lines, line => line.Contains(Value, StringComparison.Ordinal));

            // Negative control: a connection that is made past the data layer.
            await using var other = new NpgsqlConnection(database.ConnectionString + ";Application Name=past");
            await other.OpenAsync();
            await using var command = new NpgsqlCommand("SELECT $1", other) { Parameters = { new() { Value = Value } } };
            await command.ExecuteScalarAsync();
            Assert.Contains(lines, line => line.Contains(Value, StringComparison.Ordinal));
        }
        finally
        {
            NpgsqlLoggingConfiguration.InitializeLogging(NullLoggerFactory.Instance);
        }
    }

    private IHost Build(string environment, string option)
        => AddTelehealthDataTests.Build(
            environment,
            services => services.ConfigureDbContext<TelehealthDbContext>(Options[option]),
            // In Development it migrates.
            ("ConnectionStrings:Telehealth", database.OwnerConnectionString));
}
