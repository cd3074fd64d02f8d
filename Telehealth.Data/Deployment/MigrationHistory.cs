using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Npgsql;
using NpgsqlTypes;
using Telehealth.Data.Schema;
using Telehealth.Data.Schema.Online;

namespace Telehealth.Data.Deployment;

/// <summary>The rows of <c>migration_history</c>: read by everyone, written by the one who holds the lock.</summary>
internal static class MigrationHistory
{
    private const string Table = TelehealthHistoryRepository.Table;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // What a step follows from is kept, not its words, which another version may choose differently.
        IgnoreReadOnlyProperties = true,
        // jsonb keeps its keys in an order of its own.
        AllowOutOfOrderMetadataProperties = true,
    };

    /// <summary>All rows, by name, in one command. A database without the table has none.</summary>
    /// <exception cref="UnexpectedHistoryException">The table is not ours.</exception>
    public static async Task<IReadOnlyList<AppliedMigration>> ReadAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        // As JSON, because an older version of the table lacks columns; but for one, which the old runner's table lacks.
        await using var command = new NpgsqlCommand(
            $"SELECT to_jsonb(h)::text FROM {Table} AS h WHERE h.product_version IS NOT NULL", connection);
        try
        {
            var rows = new List<AppliedMigration>();
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(Parse(reader.GetString(0)));
            }

            // As EF Core orders migrations, whatever the database's collation.
            return [.. rows.OrderBy(row => row.MigrationName, StringComparer.OrdinalIgnoreCase)];
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return [];
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UndefinedColumn)
        {
            throw new UnexpectedHistoryException(exception);
        }
    }

    /// <summary>Notes that a migration is applied but for its steps, in the transaction that applies it.</summary>
    public static NpgsqlBatchCommand Insert(AppliedMigration row) => new(
        $"""
        INSERT INTO {Table} (migration_name, product_version, checksum, sql_checksum, tools, applied_from,
            application_version, duration_ms, outstanding, breaks_code_before)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """)
    {
        Parameters =
        {
            Text(row.MigrationName), Text(row.ProductVersion), Text(row.Checksum), Text(row.SqlChecksum), Text(row.Tools),
            Text(row.AppliedFrom), Text(row.ApplicationVersion), Number(row.DurationMs ?? 0), Steps(row.Steps),
            Text(row.BreaksCodeBefore),
        },
    };

    /// <summary>Notes that a migration is being reverted and has only steps left.</summary>
    public static NpgsqlBatchCommand StartReverting(AppliedMigration row) => new(
        $"UPDATE {Table} SET reverting = true, outstanding = $2 WHERE migration_name = $1")
    {
        Parameters = { Text(row.MigrationName), Steps(row.Steps) },
    };

    /// <summary>Takes another content for what was applied. Of its SQL nothing is known then.</summary>
    public static NpgsqlBatchCommand ReplaceChecksum(AppliedMigration row, string checksum) => new(
        $"UPDATE {Table} SET checksum = $2, sql_checksum = NULL, tools = NULL WHERE migration_name = $1 AND checksum = $3")
    {
        Parameters = { Text(row.MigrationName), Text(checksum), Text(row.Checksum) },
    };

    /// <summary>Forgets a migration that is reverted.</summary>
    public static NpgsqlBatchCommand Delete(AppliedMigration row) => new(
        $"DELETE FROM {Table} WHERE migration_name = $1")
    {
        Parameters = { Text(row.MigrationName) },
    };

    /// <summary>Notes in a script that a migration is applied but for its steps.</summary>
    public static string InsertScript(AppliedMigration row)
        => $"""
            INSERT INTO {Table} (migration_name, product_version, checksum, outstanding, breaks_code_before)
            VALUES ({Sql.Literal(row.MigrationName)}, {Sql.Literal(row.ProductVersion!)}, {Sql.Literal(row.Checksum!)},
                {Sql.Literal(JsonSerializer.Serialize(row.Steps, Json))}, {(row.BreaksCodeBefore is { } first ? Sql.Literal(first) : "NULL")});

            """;

    /// <summary>Notes in a script that a migration is being reverted and has only steps left.</summary>
    public static string StartRevertingScript(AppliedMigration row)
        => $"""
            UPDATE {Table} SET reverting = true, outstanding = {Sql.Literal(JsonSerializer.Serialize(row.Steps, Json))}
            WHERE migration_name = {Sql.Literal(row.MigrationName)};

            """;

    /// <summary>Notes in a script that the first outstanding step is done.</summary>
    public static string StrikeOffScript(string migration)
        => $"""
            UPDATE {Table} SET outstanding = outstanding - 0 WHERE migration_name = {Sql.Literal(migration)};

            """;

    /// <summary>
    ///     Replaces the first outstanding step by others, such as the rest of it, or by none where it is done. It refuses where
    ///     the journal is not what was read.
    /// </summary>
    public static NpgsqlBatchCommand ReplaceFirstStep(
        AppliedMigration row, IReadOnlyList<OnlineStep> replacement, TimeSpan spent) => new(
        $"""
        UPDATE {Table} SET outstanding = $3 || (outstanding - 0), duration_ms = duration_ms + $4
        WHERE migration_name = $1 AND outstanding = $2
        """)
        {
            Parameters =
        {
            Text(row.MigrationName), JsonText(JournalOf(row)), Steps(replacement), Number((long)spent.TotalMilliseconds),
        },
        };

    /// <summary>The row as it is once its first outstanding step is replaced.</summary>
    public static AppliedMigration WithFirstStepReplaced(AppliedMigration row, IReadOnlyList<OnlineStep> replacement)
    {
        // The other steps keep the words of the version that wrote them, as they do in the database.
        var rest = JsonNode.Parse(JournalOf(row))!.AsArray().Skip(1).Select(step => step!.DeepClone());
        return row with
        {
            Steps = [.. replacement, .. row.Steps.Skip(1)],
            Journal = new JsonArray([.. JsonSerializer.SerializeToNode(replacement, Json)!.AsArray().Select(step => step!.DeepClone()), .. rest])
                .ToJsonString(),
        };
    }

    private static AppliedMigration Parse(string text)
    {
        using var row = JsonDocument.Parse(text);
        var applied = row.RootElement.Deserialize<AppliedMigration>(Json)!;
        return row.RootElement.TryGetProperty("outstanding", out var steps) && steps.ValueKind == JsonValueKind.Array
            ? applied with { Steps = steps.Deserialize<List<OnlineStep>>(Json)!, Journal = steps.GetRawText() }
            : applied;
    }

    private static NpgsqlParameter Text(string? value)
        => new() { Value = value ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    private static NpgsqlParameter<long> Number(long value) => new() { TypedValue = value };

    private static string JournalOf(AppliedMigration row) => row.Journal ?? JsonSerializer.Serialize(row.Steps, Json);

    private static NpgsqlParameter Steps(IReadOnlyList<OnlineStep> steps) => JsonText(JsonSerializer.Serialize(steps, Json));

    private static NpgsqlParameter JsonText(string json) => new() { Value = json, NpgsqlDbType = NpgsqlDbType.Jsonb };
}
