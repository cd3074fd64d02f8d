using Telehealth.Data.Hosting.Connections;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

/// <summary>A command that only reads, so that the application's login will do.</summary>
internal abstract class ReadingCommand(string name, string description, params string[] examples)
    : DatabaseCommand(name, description, examples)
{
    /// <inheritdoc />
    protected sealed override Task<ConnectionSettings> FindConnectionAsync(
        Output output, ConnectionSources sources, CancellationToken cancellationToken)
        => Task.FromResult(sources.ResolveForReading());
}
