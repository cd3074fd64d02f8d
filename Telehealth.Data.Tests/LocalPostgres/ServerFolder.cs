using Npgsql;
using Telehealth.Data.Hosting.Connections;
using Telehealth.Seeder.LocalPostgres;

namespace Telehealth.Data.Tests.LocalPostgres;

/// <summary>
/// The private server of a user whose home does not exist yet; stopped and deleted with everything at the end.
/// </summary>
public sealed class ServerFolder : IAsyncDisposable
{
    private readonly string _home = Path.Combine(Path.GetTempPath(), $"telehealth-home-{Guid.NewGuid():N}");

    public ServerFolder() => Options = new LocalPostgresOptions
    {
        Folder = Path.Combine(_home, ".local", "share", "telehealth", "postgres"),
        Variable = _ => null,
        Progress = Steps.Add,
    };

    public LocalPostgresOptions Options { get; }

    public List<string> Steps { get; } = [];

    public static async Task<string?> QueryAsync(LocalServerState state, string sql)
    {
        var builder = state.ToConnectionString();
        builder.Pooling = false;
        await using var connection = new NpgsqlConnection(builder.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
#pragma warning disable CA2100 // The statements are the tests' own.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))?.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await LocalPostgresServer.StopAsync(Options);
        foreach (var folder in new[] { Options.DataHome, _home })
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
