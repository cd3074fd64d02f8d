using System.Security.Cryptography;
using Npgsql;

namespace Telehealth.Data.Secrets;

/// <summary>One run of a rotation, with what it has done so far.</summary>
/// <param name="connection">Open, with a login that may change the tables.</param>
/// <param name="keys">The keys that secrets are encrypted with so far.</param>
/// <param name="key">The key that they shall be encrypted with.</param>
/// <param name="progress">Is told after each transaction; null where nobody listens.</param>
/// <param name="cancellationToken">Ends it between two transactions.</param>
internal sealed class SecretRotationRun(
    NpgsqlConnection connection,
    DataKeys keys,
    OpenDataKey key,
    Action<SecretRotationProgress>? progress,
    CancellationToken cancellationToken)
{
    /// <summary>Rows of a transaction: their locks are held for milliseconds.</summary>
    private const int BatchSize = 500;

    private long _total;

    /// <summary>Secrets that were encrypted anew.</summary>
    public long Done { get; private set; }

    /// <summary>Secrets that cannot be read.</summary>
    public List<RefusedSecret> Refused { get; } = [];

    /// <summary>Counts what is to be done, for the progress.</summary>
    public async Task CountAsync(EncryptedColumn column)
    {
        await using var command = new NpgsqlCommand(EncryptedColumnSql.CountOthers(column), connection)
        {
            Parameters = { NewVersion() },
        };
        _total += (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>
    ///     Goes through the table until only what is refused is left: rows that others changed meanwhile, with a key that
    ///     they had before, come in the next round.
    /// </summary>
    public async Task RotateAsync(EncryptedColumn column)
    {
        var (found, refused) = (1, new List<RefusedSecret>());
        while (found > refused.Count)
        {
            (found, refused) = (0, []);
            for (var batch = await ReadAsync(column, null); batch.Count > 0; batch = await ReadAsync(column, batch[^1].Key))
            {
                found += batch.Count;
                await ReplaceAsync(column, await EncryptAsync(column, batch, refused));
                progress?.Invoke(new SecretRotationProgress(column.Table, Done, Math.Max(_total, Math.Max(Done, 1))));
            }
        }

        Refused.AddRange(refused);
    }

    private async Task<List<(Guid[] Key, byte[] Stored)>> ReadAsync(EncryptedColumn column, Guid[]? behind)
    {
        await using var command = new NpgsqlCommand(
            EncryptedColumnSql.NextOthers(column, isFirst: behind is null), connection)
        {
            Parameters = { NewVersion(), new NpgsqlParameter<int> { TypedValue = BatchSize } },
        };
        foreach (var part in behind ?? [])
        {
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = part });
        }

        var size = column.KeyColumns.Count;
        var rows = new List<(Guid[], byte[])>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add((
                [.. Enumerable.Range(0, size).Select(reader.GetGuid)],
                await reader.GetFieldValueAsync<byte[]>(size, cancellationToken)));
        }

        return rows;
    }

    private async Task<List<(Guid[] Key, byte[] Old, byte[] New)>> EncryptAsync(
        EncryptedColumn column, List<(Guid[] Key, byte[] Stored)> batch, List<RefusedSecret> refused)
    {
        var rows = new List<(Guid[], byte[], byte[])>(batch.Count);
        foreach (var (row, stored) in batch)
        {
            try
            {
                var oldKey = await keys.FindAsync(column.KeyVersionOf(stored), cancellationToken);
                var secret = column.Decrypt(oldKey, row, stored);
                rows.Add((row, stored, column.Encrypt(key, row, secret)));
                CryptographicOperations.ZeroMemory(secret);
            }
            catch (SecretRefusedException refusal)
            {
                // It stays as it is: there is nothing that could be written in its place.
                refused.Add(new RefusedSecret(column.Table, column.Column, row, refusal.Message));
            }
        }

        return rows;
    }

    private async Task ReplaceAsync(EncryptedColumn column, List<(Guid[] Key, byte[] Old, byte[] New)> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        await Patience.WaitAsync(
            async () =>
            {
                try
                {
                    Done += await TryReplaceAsync(column, rows);
                    return true;
                }
                catch (PostgresException busy) when (busy.SqlState
                    is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
                {
                    return false;
                }
            },
            $"Somebody keeps rows of {column.Table} locked. What was done stays; run it again.",
            cancellationToken);
    }

    private async Task<int> TryReplaceAsync(EncryptedColumn column, List<(Guid[] Key, byte[] Old, byte[] New)> rows)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        // Whoever waits for the rows that are changed already waits no longer than this for one that is locked.
        await using (var limit = new NpgsqlCommand("SET LOCAL lock_timeout = '1s'", connection, transaction))
        {
            await limit.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var command = new NpgsqlCommand(EncryptedColumnSql.Replace(column), connection, transaction)
        {
            Parameters =
            {
                new NpgsqlParameter<byte[][]> { TypedValue = [.. rows.Select(row => row.Old)] },
                new NpgsqlParameter<byte[][]> { TypedValue = [.. rows.Select(row => row.New)] },
            },
        };
        for (var i = 0; i < column.KeyColumns.Count; i++)
        {
            command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. rows.Select(row => row.Key[i])] });
        }

        var replaced = await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return replaced;
    }

    private NpgsqlParameter<byte[]> NewVersion() => new() { TypedValue = SecretCipher.VersionBytes(key.Version) };
}
