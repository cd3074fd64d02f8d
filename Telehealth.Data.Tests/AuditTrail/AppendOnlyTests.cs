using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.Schema;
using Telehealth.Data.Schema.Partitioning;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.AuditTrail;

/// <summary>Nobody changes or deletes what is written once: neither the application nor the owner, nor a part of it.</summary>
public class AppendOnlyTests(ClinicDatabase database) : IClassFixture<ClinicDatabase>
{
    private static readonly string[] Writes = ["UPDATE {0} SET id = id", "DELETE FROM {0}", "TRUNCATE {0}"];

    private static readonly string[] Definitions =
    [
        "ALTER TABLE {0} DISABLE TRIGGER ALL", "ALTER TABLE {0} DISABLE TRIGGER keep_rows", "DROP TRIGGER keep_rows ON {0}",
        "DROP TABLE {0}", "ALTER TABLE {0} RENAME TO gone", "CREATE RULE gone AS ON INSERT TO {0} DO INSTEAD NOTHING",
    ];

    public static TheoryData<string, string> WritesOfTables => new(
        from table in AppendOnly from write in Writes select (table, write));

    public static TheoryData<string, string> DefinitionsOfTables => new(
        from table in AppendOnly from definition in Definitions select (table, definition));

    private static IEnumerable<string> AppendOnly => TestModel.Tables
        .Where(table => table[TelehealthAnnotationNames.AppendOnly] is true && table.FindProperty("Id") is not null)
        .Select(table => table.GetTableName()!);

    [Theory, MemberData(nameof(WritesOfTables))]
    public async Task The_owner_and_the_application_cannot_write_over_a_row(string table, string write)
    {
        foreach (var part in await PartsAsync(table))
        {
            // TRUNCATE is refused to the application by its rights.
            Assert.NotNull((await database.TryAsync(string.Format(write, part))).Refusal);
            (await database.TryAsync(string.Format(write, part), asOwner: true))
                .AssertRefused(PostgresErrorCodes.IntegrityConstraintViolation);
        }
    }

    [Theory, MemberData(nameof(WritesOfTables))]
    public async Task Session_replication_role_is_no_way_around_it(string table, string write)
    {
        await using var connection = new NpgsqlConnection(database.Server.ConnectionString(database.Name, role: null));
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var part in await PartsAsync(table))
        {
            await using var command = new NpgsqlCommand(
                $"SAVEPOINT before; SET LOCAL session_replication_role = replica; {string.Format(write, part)}", connection);
            var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
            Assert.Equal(PostgresErrorCodes.IntegrityConstraintViolation, refusal.SqlState);
            command.CommandText = "ROLLBACK TO before";
            await command.ExecuteNonQueryAsync();
        }
    }

    [Theory, MemberData(nameof(DefinitionsOfTables))]
    public async Task The_application_cannot_take_the_protection_away(string table, string definition)
        => (await database.TryAsync(string.Format(definition, table))).AssertRefused(PostgresErrorCodes.InsufficientPrivilege);

    [Fact]
    public async Task A_month_that_is_made_later_is_protected_and_gets_its_stray_rows()
    {
        await database.RowsAsync(
            """
            INSERT INTO audit_entries (id, created_at, transaction_id, actor_kind, database_login, operation, row_hash)
            VALUES ('017c0000-0000-7000-8000-000000000001', now(), 1, 'login', 'x', 'insert', sha256('x'))
            """);
        await using var context = database.CreateOwnerContext();

        Assert.True(await MonthPartitions.EnsureAsync(context, new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31)) > 0);

        Assert.Equal(
            "audit_entries_y2021m09",
            Assert.Single(await database.RowsAsync(
                "SELECT tableoid::regclass FROM audit_entries WHERE id = '017c0000-0000-7000-8000-000000000001'")));
        foreach (var write in Writes)
        {
            (await database.TryAsync(string.Format(write, "audit_entries_y2021m09"), asOwner: true))
                .AssertRefused(PostgresErrorCodes.IntegrityConstraintViolation);
        }

        Assert.Equal(
            ["A"],
            await database.RowsAsync(
                "SELECT DISTINCT tgenabled FROM pg_trigger WHERE tgname IN ('keep_rows', 'keep_table', 'note_admin_action')"));
    }

    [Fact]
    public async Task Another_table_is_not_protected()
        => (await database.TryAsync("UPDATE messages SET content = content || '.'")).AssertAccepted();

    private async Task<IReadOnlyList<string>> PartsAsync(string table)
        // Rows must be there, or no trigger would fire.
        => [.. (await database.RowsAsync(
            $"""
            SELECT relid::regclass FROM pg_partition_tree('{table}')
            WHERE (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %s', relid::regclass), true, true, '')))[1]::text <> '0'
            UNION ALL SELECT '{table}' WHERE NOT EXISTS (SELECT FROM pg_partition_tree('{table}'))
            """)).Where(part => part.Length > 0)];
}
