using Npgsql;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.Deployment.Applying.Wire;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Applying;

/// <summary>
///     Migrates the sample through a proxy, interrupts that at one place, looks at what is left, and migrates again without
///     interruption.
/// </summary>
/// <param name="server">Where.</param>
/// <param name="versions">What may be left.</param>
internal sealed class Interruption(TestServer server, SampleVersions versions)
{
    /// <summary>Interrupts at the n-th of some messages.</summary>
    /// <param name="isPlace">Which messages count.</param>
    /// <param name="number">Which of them, from 1.</param>
    /// <param name="interruptAsync">What is done instead of forwarding it, before all connections are cut.</param>
    /// <param name="migrateAsync">Migrates by way of a connection string, well or not.</param>
    /// <param name="lookFirst">Whether to wait until the server has noticed and to look; else it is migrated again at once.</param>
    /// <returns>Whether there was such a message, and what is wrong; null where nothing is.</returns>
    public async Task<(bool Interrupted, string? Fault)> AtAsync(
        Func<WireMessage, bool> isPlace,
        int number,
        Func<Task> interruptAsync,
        Func<string, Task> migrateAsync,
        bool lookFirst)
    {
        var database = new SampleDatabase(server);
        await database.InitializeAsync();
        bool isInterrupted;
        var place = string.Empty;
        await using (var proxy = new PostgresProxy(database.OwnerConnectionString, async message =>
        {
            if (!isPlace(message) || --number > 0)
            {
                return true;
            }

            place = $"{(message.FromServer ? "answer" : "message")} {message.Type} {message.Sql}";
            await interruptAsync();
            return false;
        }))
        {
            await migrateAsync(proxy.ConnectionString);
            isInterrupted = proxy.IsCut;
        }

        string? fault = null;
        if (lookFirst)
        {
            await UntilAloneAsync(database);
            fault = await versions.FindFaultAsync(database);
        }

        try
        {
            await SampleContext.MigrateAsync(database.OwnerConnectionString);
        }
        catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
        {
            fault ??= $"the second run failed: {exception.Message}";
        }

        fault ??= await database.FindFaultAsync();
        await database.DisposeAsync();
        return (isInterrupted, fault is null ? null : $"{place}: {fault}");
    }

    /// <summary>How many of some messages a run has that nothing interrupts.</summary>
    public async Task<int> CountAsync(Func<WireMessage, bool> isPlace, Func<string, Task> migrateAsync)
    {
        var count = 0;
        var (_, fault) = await AtAsync(
            message =>
            {
                count += isPlace(message) ? 1 : 0;
                return false;
            },
            number: 1,
            () => Task.CompletedTask,
            migrateAsync,
            lookFirst: true);
        Assert.Null(fault);
        return count;
    }

    private static async Task UntilAloneAsync(SampleDatabase database)
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(database.OwnerConnectionString));
        while ((await database.RowsAsync(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'")).Count > 0)
        {
            await Task.Delay(5);
        }
    }
}
