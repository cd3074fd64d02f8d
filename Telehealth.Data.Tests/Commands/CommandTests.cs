using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Commands;

/// <summary>Commands that each test runs on a database of its own, as its owner.</summary>
public abstract class CommandTests(Database database) : IAsyncLifetime
{
    protected const string CountTables =
        "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration_history'";

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected SeederProcess Seeder { get; } = new();

    protected Database Database { get; } = database;

    public ValueTask InitializeAsync() => Database.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        Seeder.Dispose();
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<SeederRun> RunAsync(params string[] arguments)
        => Seeder.RunAsync([.. arguments, "--connection", Database.OwnerConnectionString]);

    protected async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Database.OwnerConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    protected async Task<T> QueryAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(Database.OwnerConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(Cancel))!;
    }

    /// <summary>Sends Ctrl-C as soon as a count is not 0, and sees the console end with 130.</summary>
    protected async Task InterruptWhenAsync(Process process, string countsWhenWaiting)
    {
        while (await QueryAsync<long>(countsWhenWaiting) == 0 && !process.HasExited)
        {
            await Task.Delay(50, Cancel);
        }

        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(Cancel);
        }

        (await SeederProcess.EndAsync(process)).AssertRefused(130, "Stopped");
    }
}
