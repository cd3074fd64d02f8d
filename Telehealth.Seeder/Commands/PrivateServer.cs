using Telehealth.Data.Hosting.Connections;
using Telehealth.Seeder.LocalPostgres;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

/// <summary>The private server as the commands use it.</summary>
internal static class PrivateServer
{
    /// <summary>Starts it, or finds that it runs.</summary>
    /// <exception cref="ConnectionSettingsException">The environment is Production.</exception>
    /// <exception cref="LocalPostgresException">It cannot be started.</exception>
    public static Task<LocalServerState> StartAsync(Output output, CancellationToken cancellationToken)
        => ConnectionSources.IsProduction(Environment.GetEnvironmentVariable)
            ? throw new ConnectionSettingsException(
                "No connection is given, and where the environment is Production no private server takes its place: "
                + "set ConnectionStrings__Telehealth (or DATABASE_URL).")
            {
                IsMissing = true,
            }
            : Activity.RunAsync(output.Notes, "Starting PostgreSQL", report => LocalPostgresServer.StartAsync(
                new LocalPostgresOptions { Progress = text => report(new ActivityStep(text)) }, cancellationToken));

    /// <summary>Where it runs.</summary>
    /// <exception cref="ConnectionSettingsException">It does not run.</exception>
    public static LocalServerState Running()
        => LocalPostgresServer.Status() ?? throw new ConnectionSettingsException(
            $"The private server does not run. Start it: {CommandLine.Program} postgres start")
        {
            IsMissing = true,
        };

    /// <summary>The connection to the running server, whatever settings there are; null where it does not run.</summary>
    public static ConnectionSettings? Connection()
        => new ConnectionSources(_ => null, localServerFolder: LocalServerState.DefaultFolder).Find();
}
