using System.ComponentModel;
using System.Diagnostics;
using Telehealth.Data.Deployment.Backups;

namespace Telehealth.Seeder.Backups;

/// <summary>
///     One of PostgreSQL's client programs, or this one, at work: what it reads and writes goes through pipes, not through
///     files.
/// </summary>
internal sealed class ToolProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private ToolProcess(Process process)
    {
        _process = process;
        // Read all along: a full pipe would stop the program.
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>What it reads.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>What it writes.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <param name="path">The program.</param>
    /// <param name="arguments">No password among them: every user of the machine can read them.</param>
    /// <param name="environment">Variables to set, and with null those to leave out.</param>
    /// <exception cref="BackupException">It cannot be run.</exception>
    public static ToolProcess Start(
        string path, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string?>> environment)
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        // Messages are passed on in English, as all others.
        start.Environment["LC_ALL"] = "C";
        try
        {
            return new ToolProcess(Process.Start(start)!);
        }
        catch (Win32Exception exception)
        {
            throw new BackupException($"{path} cannot be run: {exception.Message}", exception);
        }
    }

    /// <summary>
    ///     The most memory that it had at once so far, in bytes; null once it has ended, or where the system does not tell.
    /// </summary>
    public long? PeakMemory()
    {
        try
        {
            _process.Refresh();
            return _process.HasExited || _process.PeakWorkingSet64 == 0 ? null : _process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It has ended between two of the questions.
            return null;
        }
    }

    /// <summary>Waits for the end.</summary>
    /// <exception cref="BackupException">It failed; with its last words.</exception>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        if (_process.ExitCode != 0)
        {
            throw await FailureAsync();
        }
    }

    /// <summary>Why it has ended before its time.</summary>
    public async Task<BackupException> FailureAsync()
    {
        var words = (await _errors).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var name = Path.GetFileNameWithoutExtension(_process.StartInfo.FileName);
        return new BackupException(
            words.Length == 0 ? $"{name} ended without a word." : $"{name} failed: {string.Join(' ', words.TakeLast(3))}");
    }

    /// <summary>Ends it if it still runs.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
