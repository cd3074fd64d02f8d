using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Data.Hosting;

/// <summary>
///     Tells the person at <c>dotnet ef</c> which database is used, or that none is given. On standard error, because
///     <c>migrations script</c> writes SQL to standard output.
/// </summary>
/// <param name="sources">Where a connection may come from.</param>
/// <param name="configured">What they give; null where that is none, or malformed.</param>
internal sealed class DesignTimeConnectionInterceptor(ConnectionSources sources, ConnectionSettings? configured)
    : DbConnectionInterceptor
{
    /// <summary>Stands for no connection; <c>--connection</c> replaces it.</summary>
    public const string NoConnection = "Host=no-connection.invalid";

    private const string Given = "--connection";

    private bool _told;

    /// <summary>The connection that is used; null where none is known.</summary>
    public ConnectionSettings? Target { get; private set; }

    /// <summary>
    ///     Reads what <c>--connection</c> gives as every other setting is read: Npgsql does not know the address form, and
    ///     repeats in its error what it does not know, password included.
    /// </summary>
    public override InterceptionResult<DbConnection> ConnectionCreating(
        ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result)
    {
        if (eventData.ConnectionString is not { } given || given == NoConnection)
        {
            return result;
        }

        try
        {
            Target = configured?.ConnectionString == given
                ? configured
                : new ConnectionSettings(ConnectionStringParser.Parse(given, Given), Given);
        }
        catch (ConnectionSettingsException exception)
        {
            DesignTimeFailure.End(exception, target: null);
        }

        return InterceptionResult<DbConnection>.SuppressWithResult(new NpgsqlConnection(Target.ConnectionString));
    }

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
            // There is none, or it is malformed: this says which.
            try
            {
                sources.ResolveForMigrations();
            }
            catch (ConnectionSettingsException exception)
            {
                DesignTimeFailure.End(exception, target: null);
            }
        }

        if (!_told)
        {
            _told = true;
            // A connection that is not open yet does not know its host.
            var target = new NpgsqlConnectionStringBuilder(connection.ConnectionString);
            Console.Error.WriteLine($"Database: {target.Host}:{target.Port}/{target.Database}");
            if (Target?.Warning is { } warning)
            {
                Console.Error.WriteLine($"Warning: {warning}");
            }
        }
    }
}
