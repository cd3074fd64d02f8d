using System.Diagnostics;

namespace Telehealth.Seeder.Backups;

/// <summary>A command of the user that makes a backup, such as a snapshot of a managed server.</summary>
internal static class ExternalBackup
{
    /// <summary>
    ///     Runs it as the platform's shell would, unchanged, so that what worked in a terminal works here. What it writes goes to
    ///     standard error, because standard output is the console's own.
    /// </summary>
    /// <exception cref="BackupCommandException">It ended with another exit code than 0.</exception>
    public static async Task RunAsync(string command, CancellationToken cancellationToken)
    {
        var start = OperatingSystem.IsWindows()
            // With /s cmd takes off the outer quotes and leaves all within alone.
            ? new ProcessStartInfo("cmd.exe", $"/d /s /c \"{command}\"")
            : new ProcessStartInfo("/bin/sh", ["-c", command]);
        start.RedirectStandardOutput = true;

        using var process = Process.Start(start)!;
        var relay = process.StandardOutput.BaseStream.CopyToAsync(Console.OpenStandardError(), CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
            await relay;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        if (process.ExitCode != 0)
        {
            throw new BackupCommandException(process.ExitCode);
        }
    }
}
