using Npgsql;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.Deployment.Applying.Wire;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Applying;

/// <summary>What <see cref="Interruption" /> would find of EF Core's own services.</summary>
internal static class StockInterruption
{
    /// <summary>What is migrated.</summary>
    public static IReadOnlyList<Type> Migrations { get; } = [typeof(Initial), typeof(StockIndex)];

    /// <summary>Interrupts behind the build of a concurrent index, and fails unless the next run is stuck.</summary>
    /// <param name="server">Where.</param>
    /// <param name="interruptAsync">What is done before all connections are cut.</param>
    /// <param name="migrateAsync">Migrates by way of a connection string.</param>
    public static async Task AssertStuckAsync(TestServer server, Func<Task> interruptAsync, Func<string, Task> migrateAsync)
    {
        var database = new SampleDatabase(server);
        await database.InitializeAsync();
        var isBuilt = false;
        await using (var proxy = new PostgresProxy(database.OwnerConnectionString, async message =>
        {
            isBuilt |= message.Sql?.Contains("CONCURRENTLY", StringComparison.Ordinal) is true;
            if (!isBuilt || !message.EndsCommand)
            {
                return true;
            }

            await interruptAsync();
            return false;
        }))
        {
            await migrateAsync(proxy.ConnectionString);
            Assert.True(proxy.IsCut);
        }

        var stuck = await Assert.ThrowsAsync<PostgresException>(
            () => SampleContext.MigrateStockAsync(database.OwnerConnectionString, Migrations));
        Assert.Equal(PostgresErrorCodes.DuplicateTable, stuck.SqlState);
        await database.DisposeAsync();
    }

    /// <summary>The same within this process, which sees that the connection breaks.</summary>
    public static Task AssertStuckAsync(TestServer server, Func<Task> interruptAsync)
        => AssertStuckAsync(
            server,
            interruptAsync,
            async connection => Assert.NotNull(
                await Record.ExceptionAsync(() => SampleContext.MigrateStockAsync(connection, Migrations))));
}
