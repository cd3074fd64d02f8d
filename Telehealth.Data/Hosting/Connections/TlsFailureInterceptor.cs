using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Telehealth.Data.Hosting.Connections;

/// <summary>Puts what <see cref="TlsFailure" /> says into the exception that an application gets to see.</summary>
internal sealed class TlsFailureInterceptor : DbConnectionInterceptor
{
    /// <inheritdoc />
    /// <exception cref="NpgsqlException">Says why, in place of the one that does not.</exception>
    public override void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData)
    {
        if (eventData.Exception is NpgsqlException failed && TlsFailure.Explain(failed) is { } reason)
        {
            var target = (NpgsqlConnection)connection;
            throw new NpgsqlException($"No connection to {target.Host}:{target.Port}/{target.Database}: {reason}.", failed);
        }
    }

    /// <inheritdoc />
    /// <exception cref="NpgsqlException">Says why, in place of the one that does not.</exception>
    public override Task ConnectionFailedAsync(
        DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionFailed(connection, eventData);
        return Task.CompletedTask;
    }
}
