using System.Diagnostics;
using Telehealth.Data.Tests.Commands;
using Telehealth.Data.Tests.Deployment.Applying.Sample;

namespace Telehealth.Data.Tests.Deployment.Applying;

/// <summary>A process of its own that applies migrations of the sample; see <see cref="SampleProcess" />.</summary>
internal sealed class MigratorProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<SeederRun> _end;

    private MigratorProcess(Process process)
    {
        _process = process;
        // From the start, so that it never waits for its log to be read.
        _end = SeederProcess.EndAsync(process);
    }

    /// <summary>Whether it ended by itself or was killed.</summary>
    public bool HasEnded => _process.HasExited;

    /// <param name="connectionString">Where.</param>
    /// <param name="migrations">Migrations in the sample's namespace; null means all.</param>
    /// <param name="isStock">Whether through EF Core's own services.</param>
    public static MigratorProcess Start(string connectionString, IReadOnlyList<Type>? migrations = null, bool isStock = false)
    {
        var start = new ProcessStartInfo(
            SeederProcess.CommandLine[0],
            [
                Path.Combine(AppContext.BaseDirectory, "Telehealth.Data.Tests.dll"), isStock ? "migrate-stock" : "migrate",
                connectionString, .. (migrations ?? []).Select(type => type.Name),
            ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // It lives for a second.
        start.Environment["DOTNET_TieredPGO"] = "0";
        return new MigratorProcess(Process.Start(start)!);
    }

    /// <summary>What it ended with and wrote.</summary>
    public Task<SeederRun> EndAsync() => _end;

    /// <summary>Kills it so that it can do nothing about it (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose() => _process.Dispose();
}
