using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Telehealth.Data.Hosting;
using Telehealth.Data.Patients;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Hosting;

/// <summary>The one line, in a real host.</summary>
public class AddTelehealthDataTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task Gives_a_context_and_a_factory_on_the_configured_connection()
    {
        using var host = Build("Production", ("ConnectionStrings:Telehealth", database.ConnectionString));
        await host.StartAsync();

        await using (var scope = host.Services.CreateAsyncScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<TelehealthDbContext>();
            Assert.Equal(18, await context.TreatmentPlans.CountAsync());
            Assert.Same(context, scope.ServiceProvider.GetRequiredService<TelehealthDbContext>());
        }

        await using var made = await host.Services.GetRequiredService<IDbContextFactory<TelehealthDbContext>>()
            .CreateDbContextAsync();
        Assert.Equal(database.Name, made.Database.GetDbConnection().Database);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_pooled_context_keeps_nothing_of_its_last_use()
    {
        using var host = Build("Production", ("ConnectionStrings:Telehealth", database.ConnectionString));
        var factory = host.Services.GetRequiredService<IDbContextFactory<TelehealthDbContext>>();
        DbContextId first;
        await using (var context = await factory.CreateDbContextAsync())
        {
            first = context.ContextId;
            context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            context.Add(new Patient { FirstName = "Not", LastName = "Saved", DateOfBirth = new(1990, 1, 1) });
        }

        await using var next = await factory.CreateDbContextAsync();

        Assert.Equal(first.InstanceId, next.ContextId.InstanceId);
        Assert.NotEqual(first.Lease, next.ContextId.Lease);
        Assert.Empty(next.ChangeTracker.Entries());
        Assert.Equal(QueryTrackingBehavior.TrackAll, next.ChangeTracker.QueryTrackingBehavior);
    }

    [Fact]
    public async Task Finds_DATABASE_URL_in_the_configuration()
    {
        var builder = new Npgsql.NpgsqlConnectionStringBuilder(database.ConnectionString);
        using var host = Build(
            "Production",
            ("DATABASE_URL", $"postgresql://{builder.Username}:{builder.Password}@{builder.Host}:{builder.Port}/{builder.Database}"));

        await host.StartAsync();

        await using var scope = host.Services.CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<TelehealthDbContext>().Database.CanConnectAsync());
        await host.StopAsync();
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_stops_the_start_without_the_password()
    {
        using var host = Build(
            "Production", ("ConnectionStrings:Telehealth", "Host=127.0.0.1;Port=1;Database=clinic;Username=app;Password=hunter2;Timeout=3"));

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync());

        Assert.Contains("127.0.0.1:1", exception.Message);
        Assert.DoesNotContain("hunter2", exception.ToString());
    }

    internal static IHost Build(string environment, params (string Name, string Value)[] settings)
        => Build(environment, TimeProvider.System, settings);

    internal static IHost Build(string environment, TimeProvider clock, params (string Name, string Value)[] settings)
        => Build(environment, services => services.AddSingleton(clock), settings);

    internal static IHost Build(
        string environment, Action<IServiceCollection> addServices, params (string Name, string Value)[] settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings
        {
            DisableDefaults = true,
            EnvironmentName = environment,
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(s => s.Name, s => (string?)s.Value));
        addServices(builder.Services);
        builder.Services.AddTelehealthData(builder.Configuration);
        return builder.Build();
    }
}
