using System.ComponentModel;
using System.Diagnostics;

namespace Telehealth.Seeder.LocalPostgres;

/// <summary>Runs one of PostgreSQL's command-line tools.</summary>
internal static class Tool
{
    /// <summary>What a tool wrote to both of its outputs, and how it ended.</summary>
    public sealed record Result(int ExitCode, string Output);

    /// <exception cref="LocalPostgresException">The tool cannot be run at all.</exception>
    public static async Task<Result> RunAsync(
        string path,
        IEnumerable<string> arguments,
        ServerAccount account,
        string workingFolder,
        CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        account.ApplyTo(start);
        // Settings of the user's own clients must not reach the private server, and messages are read in English.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment["TZ"] = "UTC";

        using var process = Start(start);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new Result(process.ExitCode, string.Join('\n', await output, await error).Trim());
    }

    /// <summary>
    /// Runs a tool that leaves a server behind. On Windows a server inherits the console's own handles unless the
    /// shell starts it, and then a pipe that the console writes to would never end.
    /// </summary>
    /// <exception cref="LocalPostgresException">The tool cannot be run at all.</exception>
    public static async Task<Result> RunDetachedAsync(
        string path, IEnumerable<string> arguments, ServerAccount account, string workingFolder)
    {
        if (!OperatingSystem.IsWindows())
        {
            return await RunAsync(path, arguments, account, workingFolder, CancellationToken.None);
        }

        using var process = Start(new ProcessStartInfo(path, arguments)
        {
            WorkingDirectory = workingFolder,
            UseShellExecute = true,
            WindowStyle = ProcessWindowStyle.Hidden,
        });
        await process.WaitForExitAsync();
        return new Result(process.ExitCode, "");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new LocalPostgresException($"{start.FileName} cannot be run: {exception.Message}", exception);
        }
    }
}
