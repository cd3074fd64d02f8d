using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.Classification;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Patients;
using Telehealth.Data.Schema;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.AuditTrail;

/// <summary>Every write to an audited table, in whatever way, has one entry in the same transaction.</summary>
/// <remarks>
///     Rows are deleted though others point at them, which a superuser may under session_replication_role: the triggers of
///     foreign keys are skipped, and those of the audit trail must not be.
/// </remarks>
public class AuditedWritesTests(ClinicDatabase database) : IClassFixture<ClinicDatabase>
{
    public static TheoryData<string> Audited => new(Tables(isAudited: true).Select(table => table.GetTableName()!));

    public static TheoryData<string> NotAudited => new(Tables(isAudited: false).Select(table => table.GetTableName()!));

    [Fact]
    public void The_patient_and_all_owned_tables_are_audited_and_others_are_not_for_a_reason()
    {
        Assert.All(
            TestModel.Tables.Where(table => table.ClrType == typeof(Patient) || table.IsPatientOwned()),
            table => Assert.True(table[TelehealthAnnotationNames.Audited] is true, table.GetTableName()));
        Assert.All(Tables(isAudited: false), table => Assert.NotEmpty(
            table.ClrType.GetCustomAttributes(typeof(NotAuditedAttribute), inherit: false)
                .Cast<NotAuditedAttribute>().Single().Reason));
    }

    [Theory, MemberData(nameof(Audited))]
    public async Task Every_way_to_write_is_recorded_once(string table)
    {
        await using var connection = await OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var writes = new TableWrites(connection, transaction, TestModel.Tables.Single(type => type.GetTableName() == table));
        await writes.PrepareAsync();

        foreach (var (way, operation, write) in writes.All.Where(write => !IsAppendOnly(table) || write.Operation == "insert"))
        {
            if (operation == "insert" && IsAppendOnly(table))
            {
                await writes.ForceDeleteAsync();
            }

            var before = await EntriesAsync(connection);
            await write();
            var entries = (await EntriesAsync(connection)).Except(before).ToList();
            Assert.True(entries.Count == 1, $"{way}: {entries.Count} entries");
            Assert.Equal(1, await ScalarAsync<int>(connection, OfThisTransaction(entries[0])));
            Assert.StartsWith($"{operation} {table} ", entries[0], StringComparison.Ordinal);
            Assert.Contains(writes.Row, entries[0], StringComparison.Ordinal);
        }

        // Of columns that are identity, health or secret the change is told, and not the value.
        var type = TestModel.Tables.Single(candidate => candidate.GetTableName() == table);
        var operational = type.GetProperties()
            .Where(property => property.GetClassification() is { Sensitivity: Sensitivity.Operational, IsFreeText: false })
            .Select(property => property.GetColumnName());
        var kept = await ScalarAsync<string[]>(
            connection,
            $"""
            SELECT ARRAY(SELECT DISTINCT jsonb_object_keys(coalesce(old_values, new_values)) FROM audit_entries
                WHERE table_name = '{table}')
            """);
        Assert.Empty(kept.Except(operational));
    }

    [Theory, MemberData(nameof(NotAudited))]
    public async Task What_is_not_audited_has_no_entry(string table)
    {
        await using var connection = await OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var before = await EntriesAsync(connection);
        await ExecuteAsync(
            connection,
            $"ALTER TABLE {table} DISABLE TRIGGER USER; CREATE TEMP TABLE saved AS SELECT * FROM {table}; DELETE FROM {table}; "
            + $"INSERT INTO {table} SELECT * FROM saved");
        Assert.Equal(before, await EntriesAsync(connection));
    }

    [Fact]
    public async Task A_cascade_is_recorded_row_by_row_in_both_tables()
    {
        await using var connection = await OpenAsync(superuser: false);
        await using var transaction = await connection.BeginTransactionAsync();
        var patient = await ScalarAsync<Guid>(
            connection,
            """
            INSERT INTO patients SELECT (jsonb_populate_record(p, to_jsonb(p) || jsonb_build_object(
                'id', gen_random_uuid(), 'deidentification_key', gen_random_uuid(), 'stripe_customer_id', NULL))).* FROM patients AS p LIMIT 1
            RETURNING id
            """);
        await ExecuteAsync(
            connection,
            $"""
            INSERT INTO notification_preferences SELECT (jsonb_populate_record(n, to_jsonb(n) || jsonb_build_object(
                'id', gen_random_uuid(), 'patient_id', '{patient}'))).* FROM notification_preferences AS n LIMIT 1
            """);
        var before = await EntriesAsync(connection);

        await ExecuteAsync(connection, $"DELETE FROM patients WHERE id = '{patient}'");

        Assert.Equal(
            ["delete notification_preferences", "delete patients"],
            (await EntriesAsync(connection)).Except(before).Select(entry => string.Join(' ', entry.Split(' ')[..2])).Order());
    }

    [Fact]
    public async Task Truncate_is_recorded()
    {
        await using var connection = await OpenAsync(superuser: false);
        await using var transaction = await connection.BeginTransactionAsync();
        var before = await EntriesAsync(connection);
        await ExecuteAsync(connection, "TRUNCATE order_items");
        Assert.StartsWith(
            "truncate order_items ", Assert.Single((await EntriesAsync(connection)).Except(before)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_changed_is_a_row_gone_and_a_row_come()
    {
        await using var connection = await OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var before = await EntriesAsync(connection);
        await ExecuteAsync(connection, "UPDATE messages SET id = gen_random_uuid() WHERE ctid = (SELECT min(ctid) FROM messages)");
        Assert.Equal(
            ["delete messages", "insert messages"],
            (await EntriesAsync(connection)).Except(before).Select(entry => string.Join(' ', entry.Split(' ')[..2])).Order());
    }

    [Fact]
    public async Task An_update_that_changes_nothing_and_a_write_that_is_undone_leave_no_entry()
    {
        await using var connection = await OpenAsync(superuser: false);
        var before = await EntriesAsync(connection);
        await ExecuteAsync(connection, "UPDATE messages SET content = content");
        await using (await connection.BeginTransactionAsync())
        {
            await ExecuteAsync(connection, "UPDATE messages SET content = content || '.'");
            Assert.NotEqual(before, await EntriesAsync(connection));
        }

        Assert.Equal(before, await EntriesAsync(connection));
    }

    [Fact]
    public async Task A_load_in_bulk_has_one_entry_and_turns_the_triggers_on_again()
    {
        var entries = await database.RowsAsync("SELECT operation, new_values->'rows'->>'patients' FROM audit_entries WHERE operation = 'bulk_load'");
        Assert.Equal($"bulk_load {ClinicDatabase.Patients}", Assert.Single(entries));
        Assert.Equal(
            ["A"],
            await database.RowsAsync("SELECT DISTINCT tgenabled FROM pg_trigger WHERE tgname IN ('audit_insert', 'keep_rows', 'keep_table')"));
    }

    private static string OfThisTransaction(string entry) =>
        $"SELECT count(*)::int FROM audit_entries WHERE id = '{entry.Split(' ')[^1]}' "
        + "AND transaction_id = pg_current_xact_id()::text::bigint";

    private static IEnumerable<IEntityType> Tables(bool isAudited)
        => TestModel.Tables.Where(table => (table[TelehealthAnnotationNames.Audited] is true) == isAudited);

    private static bool IsAppendOnly(string table)
        => TestModel.Tables.Single(type => type.GetTableName() == table)[TelehealthAnnotationNames.AppendOnly] is true;

    private async Task<NpgsqlConnection> OpenAsync(bool superuser = true)
    {
        var connection = new NpgsqlConnection(
            superuser ? database.Server.ConnectionString(database.Name, role: null) : database.OwnerConnectionString);
        await connection.OpenAsync();
        if (superuser)
        {
            await ExecuteAsync(connection, "SET session_replication_role = replica");
        }

        return connection;
    }

    private static async Task<List<string>> EntriesAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(
            "SELECT concat_ws(' ', operation, table_name, row_id, row_key) || ' ' || id FROM audit_entries ORDER BY id",
            connection);
        await using var reader = await command.ExecuteReaderAsync();
        var entries = new List<string>();
        while (await reader.ReadAsync())
        {
            entries.Add(reader.GetString(0));
        }

        return entries;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<T> ScalarAsync<T>(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
