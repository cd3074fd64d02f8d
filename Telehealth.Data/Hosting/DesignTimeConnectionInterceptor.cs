using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Data.Hosting;

/// <summary>
///     Tells the person at <c>dotnet ef</c> which database is used, or that none is given. On standard error, because
///     <c>migrations script</c> writes SQL to standard output.
/// </summary>
internal sealed class DesignTimeConnectionInterceptor(ConnectionSources sources) : DbConnectionInterceptor
{
    /// <summary>Stands for no connection; <c>--connection</c> replaces it.</summary>
    public const string NoConnection = "Host=no-connection.invalid";

    private const int ExitCodeNoConnection = 5;

    private bool _told;

    /// <inheritdoc />
    public override InterceptionResult ConnectionOpening(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Tell((NpgsqlConnection)connection);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default)
    {
        Tell((NpgsqlConnection)connection);
        return ValueTask.FromResult(result);
    }

    private void Tell(NpgsqlConnection connection)
    {
        if (connection.ConnectionString == NoConnection)
        {
            try
            {
                sources.ResolveForMigrations();
            }
            catch (ConnectionSettingsException exception)
            {
                Console.Error.WriteLine(exception.Message);
                Environment.Exit(ExitCodeNoConnection);
            }
        }

        if (!_told)
        {
            _told = true;
            // A connection that is not open yet does not know its host.
            var target = new NpgsqlConnectionStringBuilder(connection.ConnectionString);
            Console.Error.WriteLine($"Database: {target.Host}:{target.Port}/{target.Database}");
        }
    }
}
