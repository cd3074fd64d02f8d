using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Telehealth.Data.Secrets;

/// <summary>Which data keys there are, and what is encrypted with them. Opens none of them.</summary>
/// <param name="Keys">The keys, the newest last.</param>
/// <param name="Columns">The encrypted columns of the model.</param>
public sealed record SecretStatus(IReadOnlyList<DataKeyUse> Keys, IReadOnlyList<SecretColumnUse> Columns)
{
    /// <summary>Secrets that name a key which there is not; nobody can read them.</summary>
    public long Lost { get; private init; }

    /// <summary>Whether a rotation has begun and not come to its end.</summary>
    public bool IsRotating => Keys.Count(key => key.RetiredAt is null) > 1;

    /// <summary>Reads it, with a login that may read the tables.</summary>
    public static async Task<SecretStatus> ReadAsync(TelehealthDbContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);

        var byVersion = new Dictionary<int, long>();
        var columns = new List<SecretColumnUse>();
        await context.Database.OpenConnectionAsync(cancellationToken);
        foreach (var column in EncryptedColumn.AllOf(context.Model))
        {
            await using var command = new NpgsqlCommand(
                EncryptedColumnSql.CountByVersion(column), (NpgsqlConnection)context.Database.GetDbConnection());
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var secrets = 0L;
            while (await reader.ReadAsync(cancellationToken))
            {
                var version = BinaryPrimitives.ReadInt32BigEndian(reader.GetFieldValue<byte[]>(0));
                var count = reader.GetInt64(1);
                byVersion[version] = byVersion.GetValueOrDefault(version) + count;
                secrets += count;
            }

            columns.Add(new SecretColumnUse(column.Table, column.Column, secrets));
        }

        var keys = await context.DataKeys.AsNoTracking().OrderBy(k => k.KeyVersion).ToListAsync(cancellationToken);
        await context.Database.CloseConnectionAsync();
        return new SecretStatus(
            [.. keys.Select(k => new DataKeyUse(
                k.KeyVersion, k.CreatedAt, k.RetiredAt, byVersion.GetValueOrDefault(k.KeyVersion)))],
            columns)
        {
            Lost = byVersion.Where(use => keys.All(k => k.KeyVersion != use.Key)).Sum(use => use.Value),
        };
    }
}
