using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Schema;

/// <summary>Each column of an enumeration takes the enumeration's words and no other.</summary>
public class EnumColumnsTests(ClinicDatabase database) : IClassFixture<ClinicDatabase>
{
    public static TheoryData<string, string> Columns => new(Properties().Select(p => (Table(p), p.GetColumnName())));

    [Theory, MemberData(nameof(Columns))]
    public async Task A_wrong_word_is_refused(string table, string column)
        => (await TryAsync(table, column, "no_such_word"))
            .AssertRefused(PostgresErrorCodes.CheckViolation, $"ck_{table}_{column}");

    [Theory, MemberData(nameof(Columns))]
    public async Task Each_of_its_words_is_accepted(string table, string column)
    {
        var property = Properties().Single(p => Table(p) == table && p.GetColumnName() == column);
        var words = Enum.GetValues(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).Cast<object>()
            .Select(value => (string)property.GetTypeMapping().Converter!.ConvertToProvider(value)!);

        (await TryAsync(table, column, [.. words])).AssertAccepted();
    }

    private static IEnumerable<IProperty> Properties()
        => TestModel.Tables.SelectMany(t => t.GetProperties())
            .Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType).IsEnum);

    private static string Table(IProperty property) => property.DeclaringType.ContainingEntityType.GetTableName()!;

    // Without the table's other rules, which a word alone may offend.
    private Task<Attempt> TryAsync(string table, string column, params string[] words)
        => database.TryAsync(
            $"""
            ALTER TABLE {table} DISABLE TRIGGER USER;
            DO $$
            DECLARE other text;
            BEGIN
                FOR other IN SELECT conname FROM pg_constraint
                    WHERE conrelid = '{table}'::regclass AND contype = 'c' AND conname <> 'ck_{table}_{column}'
                LOOP EXECUTE format('ALTER TABLE {table} DROP CONSTRAINT %I', other); END LOOP;
                FOR other IN SELECT indexrelid::regclass FROM pg_index
                    WHERE indrelid = '{table}'::regclass AND indisunique AND NOT indisprimary
                LOOP EXECUTE format('DROP INDEX %s', other); END LOOP;
            END $$;
            {string.Concat(words.Select(word =>
                $"UPDATE {table} SET {column} = '{word}' WHERE id = (SELECT id FROM {table} LIMIT 1);\n"))}
            """,
            asOwner: true);
}
