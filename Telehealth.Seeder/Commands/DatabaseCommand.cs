using System.CommandLine;
using Telehealth.Data.Hosting.Connections;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

/// <summary>A command that works on the database: it says which one first, and connects.</summary>
internal abstract class DatabaseCommand(string name, string description, params string[] examples)
    : ConsoleCommand(name, description, examples)
{
    /// <summary>Does the work on the database.</summary>
    protected abstract Task<int> RunAsync(Session session, ParseResult arguments, CancellationToken cancellationToken);

    /// <summary>What the command does without a database, and its exit code; null where it needs one.</summary>
    protected virtual int? RunWithoutDatabase(Output output, ParseResult arguments) => null;

    /// <summary>The connection to use; the login that may migrate, since most commands make tables or partitions.</summary>
    protected virtual Task<ConnectionSettings> FindConnectionAsync(
        Output output, ConnectionSources sources, CancellationToken cancellationToken)
        => Task.FromResult(sources.ResolveForMigrations());

    /// <inheritdoc />
    protected sealed override async Task<int> RunAsync(
        Output output, ParseResult arguments, CancellationToken cancellationToken)
    {
        if (RunWithoutDatabase(output, arguments) is { } exitCode)
        {
            return exitCode;
        }

        var sources = ConnectionSources.FromEnvironment(arguments.GetValue(GlobalOptions.Connection));
        var settings = await FindConnectionAsync(output, sources, cancellationToken);
        output.Announce(settings);
        await using var session = await Session.OpenAsync(settings, output, cancellationToken);
        return await RunAsync(session, arguments, cancellationToken);
    }
}
