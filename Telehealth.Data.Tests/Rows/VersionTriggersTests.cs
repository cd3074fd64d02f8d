using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Rows;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Rows;

/// <summary>The trigger that counts changes is on every table of changing rows, and on each of its partitions.</summary>
public class VersionTriggersTests(ClinicDatabase database) : IClassFixture<ClinicDatabase>
{
    private const string Touched =
        """
        SELECT tgrelid::regclass FROM pg_trigger
        WHERE tgfoid = 'touch_row'::regproc AND tgenabled <> 'D' AND tgtype & 1 = 1 AND tgtype & 2 = 2 AND tgtype & 16 = 16
        """;

    [Fact]
    public async Task Every_table_of_changing_rows_and_no_other_has_it()
    {
        var versioned = TestModel.Tables.Where(t => t.ClrType.IsAssignableTo(typeof(IVersioned))).Select(t => t.GetTableName()!);

        var touched = await database.RowsAsync(
            $"{Touched} AND NOT (SELECT relispartition FROM pg_class WHERE oid = tgrelid)");

        Assert.Equal(versioned.Order(StringComparer.Ordinal), touched.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_partition_of_such_a_table_has_it_and_months_made_later_too()
    {
        var partitions = await database.RowsAsync(
            """
            SELECT inhrelid::regclass FROM pg_inherits
            WHERE inhparent IN (SELECT t.tgrelid FROM pg_trigger AS t WHERE t.tgfoid = 'touch_row'::regproc)
            """);

        Assert.Contains(partitions, name => name.EndsWith("_y2026m03", StringComparison.Ordinal));
        Assert.Empty(partitions.Except(await database.RowsAsync(Touched)));
    }

    [Fact]
    public async Task A_trigger_that_was_switched_off_would_be_missed()
    {
        var planted = new Database(database.Server);
        await planted.InitializeAsync();
        await planted.RowsAsync("ALTER TABLE patients DISABLE TRIGGER touch_row; DROP TRIGGER touch_row ON orders");

        var touched = await planted.RowsAsync(Touched);

        Assert.Empty(touched.Intersect(["patients", "orders"]));
        Assert.Contains("prescriptions", touched);
        await planted.DisposeAsync();
    }
}
