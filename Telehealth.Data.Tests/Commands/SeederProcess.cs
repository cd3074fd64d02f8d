using System.Diagnostics;

namespace Telehealth.Data.Tests.Commands;

/// <summary>The console as a process of its own, in an empty folder and home, without any setting of this machine.</summary>
public sealed class SeederProcess : IDisposable
{
    /// <summary>The environment variables that would change what a command does.</summary>
    internal static readonly string[] Settings =
    [
        "ConnectionStrings__Telehealth", "ConnectionStrings__TelehealthMigrations", "DATABASE_URL", "POSTGRES_HOST",
        "POSTGRES_PORT", "POSTGRES_DB", "POSTGRES_USER", "POSTGRES_PASSWORD", "POSTGRES_SSLMODE", "POSTGRES_SSLROOTCERT",
        "DOTNET_ENVIRONMENT",
        "ASPNETCORE_ENVIRONMENT", "NO_COLOR", "TERM", "Telehealth__MigrationsTimeout", "Telehealth__MigrationsLockTimeout",
        "Telehealth__MigrationsStatementTimeout",
        "ConnectionStrings__TelehealthBackupProofs", "TELEHEALTH_POSTGRES_TOOLS",
        "Telehealth__KeyRing",
    ];

    /// <summary>The current folder, and the home, of every run.</summary>
    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("telehealth-console-");

    /// <summary>What runs it: the SDK's host and the built program.</summary>
    public static IReadOnlyList<string> CommandLine { get; } =
    [
        Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet",
        Path.Combine(AppContext.BaseDirectory, "Telehealth.Seeder.dll"),
    ];

    /// <summary>Runs a command to its end.</summary>
    public Task<SeederRun> RunAsync(params string[] arguments) => RunWithAsync([], arguments);

    /// <summary>Runs a command to its end with some environment variables.</summary>
    public async Task<SeederRun> RunWithAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, [.. CommandLine, .. arguments]);
        return await EndAsync(process);
    }

    /// <summary>Starts a command.</summary>
    public Process Start(Dictionary<string, string> environment, IReadOnlyList<string> commandLine)
    {
        var start = new ProcessStartInfo(commandLine[0], commandLine.Skip(1))
        {
            WorkingDirectory = Folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var setting in Settings)
        {
            start.Environment.Remove(setting);
        }

        start.Environment["HOME"] = Folder.FullName;
        start.Environment["XDG_DATA_HOME"] = Folder.FullName;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>What a started command did.</summary>
    public static async Task<SeederRun> EndAsync(Process process)
    {
        process.StandardInput.Close();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(TimeSpan.FromMinutes(2));
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var error = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        return new SeederRun(process.ExitCode, await output, await error);
    }

    public void Dispose() => Folder.Delete(recursive: true);
}
