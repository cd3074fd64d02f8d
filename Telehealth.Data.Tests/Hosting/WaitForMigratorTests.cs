using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Telehealth.Data.Deployment;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Hosting;

/// <summary>An application that waits at its start until somebody else has migrated.</summary>
public sealed class WaitForMigratorTests(TestServer server) : IAsyncLifetime
{
    private const string Tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'";

    private const string HasLooked =
        """
        SELECT count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE '%FROM migration_history%' AND pid <> pg_backend_pid()
        """;

    private readonly EmptyDatabase _database = new(server);

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Wait_starts_once_somebody_else_has_migrated_and_not_before()
    {
        using var host = Build();
        var starting = host.StartAsync();
        // It has looked and waits: half a second at least lies between two looks.
        while ((await _database.RowsAsync(HasLooked))[0] == "0")
        {
            await Task.Delay(20);
        }

        Assert.False(starting.IsCompleted);
        Assert.Equal(["0"], await _database.RowsAsync(Tables));
        await using (var context = _database.CreateOwnerContext())
        {
            await context.Database.MigrateAsync();
        }

        await starting;
        await host.StopAsync();
    }

    [Fact]
    public async Task Wait_gives_up_at_the_deadline_with_what_is_lacking()
    {
        using var host = Build(("Telehealth:MigrationsTimeout", "00:00:01"));

        var exception = await Assert.ThrowsAsync<PendingMigrationsException>(() => host.StartAsync());

        Assert.Contains("CoreTables", exception.Message);
        Assert.Equal(["0"], await _database.RowsAsync(Tables));
    }

    [Fact]
    public async Task Wait_does_not_wait_for_what_was_tampered_with()
    {
        await using (var context = _database.CreateOwnerContext())
        {
            await context.Database.MigrateAsync();
        }

        await _database.RowsAsync("UPDATE migration_history SET checksum = 'x' WHERE migration_name LIKE '%_CoreTables'");
        using var host = Build();

        await Assert.ThrowsAsync<TamperedHistoryException>(() => host.StartAsync());
    }

    private IHost Build(params (string Name, string Value)[] settings)
        => AddTelehealthDataTests.Build(
            "Production",
            [
                ("ConnectionStrings:Telehealth", _database.OwnerConnectionString),
                ("Telehealth:Migrations", "Wait"),
                .. settings,
            ]);
}
