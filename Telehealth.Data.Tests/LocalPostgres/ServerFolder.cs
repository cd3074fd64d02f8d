using Telehealth.Seeder.LocalPostgres;

namespace Telehealth.Data.Tests.LocalPostgres;

/// <summary>
/// The private server of a user whose home does not exist yet; stopped and deleted with everything at the end.
/// </summary>
internal sealed class ServerFolder : IAsyncDisposable
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
