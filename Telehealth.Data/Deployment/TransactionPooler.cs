using Npgsql;

namespace Telehealth.Data.Deployment;

/// <summary>
///     Recognises a pooler that gives each transaction another server session, such as PgBouncer in transaction mode: locks
///     and settings of a session mean nothing there.
/// </summary>
internal static class TransactionPooler
{
    private const int Attempts = 5;

    /// <param name="connection">An open connection.</param>
    /// <param name="other">Another one to the same place.</param>
    /// <param name="cancellationToken">Ends the looking.</param>
    /// <exception cref="TransactionPoolerException">There is one.</exception>
    public static async Task RefuseAsync(
        NpgsqlConnection connection, NpgsqlConnection other, CancellationToken cancellationToken)
    {
        if (await SessionAsync(connection, cancellationToken) == connection.ProcessID)
        {
            return;
        }

        // A pooler that lends whole sessions is no danger. In one that does not, the second connection gets the session that
        // the first has just used.
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await SessionAsync(connection, cancellationToken) == await SessionAsync(other, cancellationToken))
            {
                throw new TransactionPoolerException();
            }
        }
    }

    private static async Task<int> SessionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT pg_backend_pid()", connection);
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
