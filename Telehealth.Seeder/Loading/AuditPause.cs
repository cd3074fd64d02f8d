using System.Text.Json;
using Npgsql;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.Schema;
using Telehealth.Data.Schema.Partitioning;
using Telehealth.Seeder.Loading.Copying;

namespace Telehealth.Seeder.Loading;

/// <summary>
///     Leaves the rows of a load in bulk out of the audit trail, which has one entry for all of them instead. The owner may
///     turn the triggers off; in the running transaction, so that nobody else writes meanwhile without a trace.
/// </summary>
internal sealed class AuditPause(NpgsqlConnection connection, IReadOnlyList<RowEncoder> tables)
{
    /// <summary>Turns the triggers of tables off that are empty.</summary>
    public Task BeginAsync(CancellationToken cancellationToken) => AlterAsync("DISABLE", cancellationToken);

    /// <summary>Turns them on again, and says in the audit trail what was loaded.</summary>
    /// <param name="rows">How many rows, by table.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task EndAsync(IReadOnlyDictionary<string, long> rows, CancellationToken cancellationToken)
    {
        await AlterAsync("ENABLE ALWAYS", cancellationToken);
        await using var command = new NpgsqlCommand("SELECT audit_event('bulk_load', NULL, $1::jsonb)", connection)
        {
            Parameters = { new NpgsqlParameter { Value = JsonSerializer.Serialize(new { rows }) } },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // The months that are made meanwhile have the triggers of their table, which must be those of its end.
    private Task AlterAsync(string action, CancellationToken cancellationToken)
        => connection.ExecuteAsync(
            string.Concat(tables
                .Where(table => table.EntityType[TelehealthAnnotationNames.Audited] is true)
                .Select(table => $"ALTER TABLE {SqlText.Quote(table.Table)} {action} TRIGGER {AuditTriggerSql.Insert};"
                    + (PartitionSql.HasTriggersToCopy(table.EntityType) ? PartitionSql.CopyTriggers(table.Table).Sql : ""))),
            cancellationToken);
}
