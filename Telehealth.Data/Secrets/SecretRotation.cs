using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Telehealth.Data.Secrets;

/// <summary>
///     Makes a new data key and encrypts every secret of the model with it, in the background of an application that reads and
///     writes them. It may be killed at any moment: the next run goes on with the same key.
/// </summary>
/// <param name="contexts">The database, with a login that may change the tables.</param>
/// <param name="keys">The data keys.</param>
public sealed class SecretRotation(IDbContextFactory<TelehealthDbContext> contexts, DataKeys keys)
{
    /// <summary>"teleskey" in ASCII; advisory locks are per database.</summary>
    private const long Lock = 0x74656c65736b6579;

    /// <summary>Rotates, or goes on with a rotation that has not come to its end.</summary>
    /// <param name="progress">Is told after each transaction; null where nobody listens.</param>
    /// <param name="cancellationToken">Ends it between two transactions.</param>
    /// <exception cref="KeyRingException">The ring is none, or another one; nothing was changed.</exception>
    /// <exception cref="SecretRotationException">Another rotation runs, or somebody keeps rows locked.</exception>
    public async Task<SecretRotationReport> RunAsync(
        Action<SecretRotationProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        // The lock is the session's: where this process is killed, it ends at once.
        await Patience.WaitAsync(
            async () => (bool)(await ScalarAsync(connection, $"SELECT pg_try_advisory_lock({Lock})", cancellationToken))!,
            "Another rotation runs on this database.",
            cancellationToken);
        try
        {
            var columns = EncryptedColumn.AllOf(context.Model);
            var (key, isResumed) = await keys.BeginRotationAsync(cancellationToken);
            var run = new SecretRotationRun(connection, keys, key, progress, cancellationToken);
            foreach (var column in columns)
            {
                await run.CountAsync(column);
            }

            foreach (var column in columns)
            {
                await run.RotateAsync(column);
            }

            return new SecretRotationReport(
                key.Version, isResumed, run.Done, await RetireAsync(connection, columns, key, cancellationToken), run.Refused);
        }
        finally
        {
            if (connection.State == ConnectionState.Open)
            {
                // A pool would keep the session, and the lock with it.
                await ScalarAsync(connection, $"SELECT pg_advisory_unlock({Lock})", CancellationToken.None);
            }
        }
    }

    private static async Task<IReadOnlyList<int>> RetireAsync(
        NpgsqlConnection connection,
        IReadOnlyList<EncryptedColumn> columns,
        OpenDataKey key,
        CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(EncryptedColumnSql.Retire(columns), connection)
        {
            Parameters = { new NpgsqlParameter<int> { TypedValue = key.Version } },
        };
        var retired = new List<int>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            retired.Add(reader.GetInt32(0));
        }

        retired.Sort();
        return retired;
    }

    private static async Task<object?> ScalarAsync(
        NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
