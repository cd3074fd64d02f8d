using System.Text;
using Telehealth.Data.Deployment.Backups;

namespace Telehealth.Seeder.Backups;

/// <summary>
///     A transaction inside psql, which alone reads all that pg_restore writes: a script is loaded, then asked about, then
///     committed. Where it is not committed, for whatever reason, the server undoes all of it.
/// </summary>
internal sealed class PsqlSession : ISqlSession, IAsyncDisposable
{
    private const char Separator = '\u001f';

    // No line of a result is the same.
    private readonly string _endOfAnswer = Guid.NewGuid().ToString("N");
    private readonly ToolProcess _psql;
    private readonly StreamReader _answers;

    private PsqlSession(ToolProcess psql)
    {
        _psql = psql;
        _answers = new StreamReader(psql.Output, Encoding.UTF8);
    }

    /// <summary>Connects and begins the transaction.</summary>
    public static async Task<PsqlSession> BeginAsync(
        PostgresTools tools, Dictionary<string, string?> connection, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            "--no-psqlrc", "--no-password", "--quiet", "--no-align", "--tuples-only",
            $"--field-separator={Separator}", "--set=ON_ERROR_STOP=1",
            // Details and context of an error hold values, which may be a patient's.
            "--set=VERBOSITY=terse", "--set=SHOW_CONTEXT=never",
        ];
        var session = new PsqlSession(ToolProcess.Start(tools.PathOf(PostgresTools.Psql), arguments, connection));
        try
        {
            await session.QueryAsync("BEGIN", cancellationToken);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a script.</summary>
    /// <param name="write">Writes the script to psql; what it throws is not committed.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="BackupException">PostgreSQL refused a part of it.</exception>
    public async Task LoadAsync(Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        // Read meanwhile: the script has answers too, and a full pipe would stop psql.
        var answered = ReadAnswerAsync(cancellationToken);
        try
        {
            await write(_psql.Input);
            await EndQuestionAsync(cancellationToken);
        }
        catch (IOException)
        {
            // psql has ended; why is its last word.
        }

        await answered;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string[]>> QueryAsync(string sql, CancellationToken cancellationToken = default)
    {
        try
        {
            await _psql.Input.WriteAsync(Encoding.UTF8.GetBytes(sql), cancellationToken);
            await EndQuestionAsync(cancellationToken);
        }
        catch (IOException)
        {
            // psql has ended; why is its last word.
        }

        return [.. (await ReadAnswerAsync(cancellationToken)).Select(line => line.Split(Separator))];
    }

    /// <summary>Makes it last.</summary>
    public Task CommitAsync(CancellationToken cancellationToken) => QueryAsync("COMMIT", cancellationToken);

    /// <summary>Ends psql; what was not committed is undone.</summary>
    public async ValueTask DisposeAsync()
    {
        await _psql.DisposeAsync();
        _answers.Dispose();
    }

    private async Task EndQuestionAsync(CancellationToken cancellationToken)
    {
        await _psql.Input.WriteAsync(Encoding.UTF8.GetBytes($"\n;\\echo {_endOfAnswer}\n"), cancellationToken);
        await _psql.Input.FlushAsync(cancellationToken);
    }

    private async Task<List<string>> ReadAnswerAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        while (await _answers.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line == _endOfAnswer)
            {
                return lines;
            }

            lines.Add(line);
        }

        throw await _psql.FailureAsync();
    }
}
