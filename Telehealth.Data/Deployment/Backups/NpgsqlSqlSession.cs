using Npgsql;

namespace Telehealth.Data.Deployment.Backups;

/// <summary>A transaction of Npgsql.</summary>
/// <param name="transaction">Whose connection is asked.</param>
public sealed class NpgsqlSqlSession(NpgsqlTransaction transaction) : ISqlSession
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<string[]>> QueryAsync(string sql, CancellationToken cancellationToken = default)
    {
#pragma warning disable CA2100 // The queries are ours; names in them are quoted by the server.
        await using var command = new NpgsqlCommand(sql, transaction.Connection, transaction) { AllResultTypesAreUnknown = true };
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);

        var rows = new List<string[]>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetString(i))]);
        }

        return rows;
    }
}
