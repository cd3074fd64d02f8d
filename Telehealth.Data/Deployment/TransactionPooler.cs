using Npgsql;

namespace Telehealth.Data.Deployment;

/// <summary>
///     Recognises a pooler that gives each transaction another server session, such as PgBouncer in transaction mode: locks
///     and settings of a session mean nothing there.
/// </summary>
internal static class TransactionPooler
{
    private const int Attempts = 5;

    /// <exception cref="TransactionPoolerException">There is one.</exception>
    public static async Task RefuseAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var session = await SessionAsync(connection, cancellationToken);
        if (session == connection.ProcessID)
        {
            return;
        }

        // A pooler that lends whole sessions is no danger. In one that does not, a second connection gets the session that
        // the first has just used.
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            await using var other = (NpgsqlConnection)((ICloneable)connection).Clone();
            await other.OpenAsync(cancellationToken);
            if (await SessionAsync(other, cancellationToken) == session)
            {
                throw new TransactionPoolerException();
            }

            session = await SessionAsync(connection, cancellationToken);
        }
    }

    private static async Task<int> SessionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT pg_backend_pid()", connection);
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
