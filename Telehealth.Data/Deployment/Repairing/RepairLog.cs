using Npgsql;
using NpgsqlTypes;
using Telehealth.Data.Deployment.Applying;

namespace Telehealth.Data.Deployment.Repairing;

/// <summary>
///     The table <c>migration_repairs</c>, one line for each repair, made by the first one. It is not in the model, because
///     most databases never need it.
/// </summary>
internal sealed class RepairLog(MigrationSession session, string reason)
{
    public const string Table = "migration_repairs";

    private const string History = TelehealthHistoryRepository.Table;

    public Task EnsureTableAsync(CancellationToken cancellationToken) => session.ExecuteAsync(
        $"""
        CREATE TABLE IF NOT EXISTS {Table} (
            id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_{Table} PRIMARY KEY,
            repaired_at timestamp with time zone NOT NULL DEFAULT now(),
            repaired_by text NOT NULL DEFAULT SESSION_USER,
            repaired_from text NOT NULL,
            application_version text,
            migration_name text NOT NULL,
            repair text NOT NULL,
            reason text NOT NULL,
            old_row jsonb NOT NULL,
            new_row jsonb);
        COMMENT ON TABLE {Table} IS 'Corrections of {History} that somebody made, one row each.';
        COMMENT ON COLUMN {Table}.repaired_at IS 'When it was made.';
        COMMENT ON COLUMN {Table}.repaired_by IS 'Login that made it.';
        COMMENT ON COLUMN {Table}.repaired_from IS 'Machine from which it was made.';
        COMMENT ON COLUMN {Table}.application_version IS 'Program that made it, with its version.';
        COMMENT ON COLUMN {Table}.migration_name IS 'Migration that it is about.';
        COMMENT ON COLUMN {Table}.repair IS 'What was done, in words.';
        COMMENT ON COLUMN {Table}.reason IS 'Why, as the person who made it said.';
        COMMENT ON COLUMN {Table}.old_row IS 'Row of {History} before.';
        COMMENT ON COLUMN {Table}.new_row IS 'Row of {History} after; null where there is none any more.';
        """,
        cancellationToken);

    /// <summary>Makes a repair and writes its line, in the transaction that is open.</summary>
    /// <exception cref="InvalidOperationException">The history is not what was read.</exception>
    public async Task WriteAsync(Repair repair, Func<Task<int>> make, CancellationToken cancellationToken)
    {
        var before = await RowAsync(repair, cancellationToken);
        if (await make() != 1)
        {
            throw new InvalidOperationException(
                $"The row of {repair.MigrationName} in {History} was changed by someone else meanwhile.");
        }

        var after = await RowAsync(repair, cancellationToken);
        await session.ExecuteAsync(
            new NpgsqlBatchCommand(
                $"""
                INSERT INTO {Table} (repaired_from, application_version, migration_name, repair, reason, old_row, new_row)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """)
            {
                Parameters =
                {
                    Text(Environment.MachineName), Text(MigrationRecord.Application), Text(repair.MigrationName),
                    Text(repair.Description), Text(reason), Json(before), Json(after),
                },
            },
            cancellationToken);
    }

    private async Task<string?> RowAsync(Repair repair, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync(
            $"SELECT to_jsonb(h)::text FROM {History} AS h WHERE migration_name = $1",
            reader => reader.GetString(0),
            cancellationToken,
            repair.MigrationName);
        return rows.Count == 0 ? null : rows[0];
    }

    private static NpgsqlParameter Text(string? value) => Parameter(value, NpgsqlDbType.Text);

    private static NpgsqlParameter Json(string? value) => Parameter(value, NpgsqlDbType.Jsonb);

    private static NpgsqlParameter Parameter(string? value, NpgsqlDbType type)
        => new() { Value = value ?? (object)DBNull.Value, NpgsqlDbType = type };
}
