using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Schema;

/// <summary>The rows that migrations bring, and what later migrations may do to them, in a real database.</summary>
public class ReferenceRowsTests(ClinicDatabase database) : IClassFixture<ClinicDatabase>
{
    private const string EditedByStaff = "Telehealth:EditedByStaff";

    [Fact]
    public async Task They_are_as_many_as_before_and_have_fixed_identifiers()
    {
        var bare = new Database(database.Server);
        await bare.InitializeAsync();

        foreach (var (table, count) in new[]
                 {
                     ("consultation_settings", 1), ("medications", 3), ("skus", 10), ("pharmacies", 1), ("treatment_plans", 18),
                     ("treatment_plan_items", 15), ("funnel_definitions", 20),
                 })
        {
            Assert.Equal(
                [$"{count} {count}"],
                await bare.RowsAsync(
                    $"SELECT count(*), count(*) FILTER (WHERE id::text LIKE '01900000-0000-7000-8000-%') FROM {table}"));
        }

        Assert.Equal(["2555"], await bare.RowsAsync("SELECT value FROM system_settings WHERE key = 'audit_retention_days'"));
        Assert.Equal(
            ["6 3"], await bare.RowsAsync("SELECT count(DISTINCT condition), count(DISTINCT plan_tier) FROM treatment_plans"));
        Assert.Equal(
            ["consultation 8", "prescription 6", "refill 6"],
            await bare.RowsAsync("SELECT funnel_name, max(step_number) FROM funnel_definitions GROUP BY 1 HAVING max(step_number) = count(*) ORDER BY 1"));
        await bare.DisposeAsync();
    }

    [Fact]
    public async Task There_is_one_row_of_consultation_settings_and_no_second()
    {
        Assert.Equal(1, await database.QueryAsync<long>("SELECT count(*) FROM consultation_settings"));

        var copy = "SELECT * FROM consultation_settings; UPDATE copy SET id = ";
        var insert = "; INSERT INTO consultation_settings SELECT * FROM copy";
        (await database.TryAsync($"CREATE TEMP TABLE copy ON COMMIT DROP AS {copy} gen_random_uuid() {insert}", asOwner: true))
            .AssertRefused(PostgresErrorCodes.CheckViolation, "ck_consultation_settings_id_singleton");
        (await database.TryAsync($"CREATE TEMP TABLE copy ON COMMIT DROP AS {copy} id {insert}", asOwner: true))
            .AssertRefused(PostgresErrorCodes.UniqueViolation);
    }

    [Fact]
    public async Task A_migration_changes_no_column_that_staff_edit()
    {
        await using var context = database.CreateOwnerContext();
        var edited = TestModel.Tables.SelectMany(t => t.GetProperties())
            .Where(p => p.FindAnnotation(EditedByStaff) is not null).ToList();
        Assert.Contains(edited, p => p.Name == "Price");
        Assert.Contains(edited, p => p.DeclaringType.GetTableName() == "system_settings");

        Assert.All(edited, property => Assert.Empty(Sql(context, new UpdateDataOperation
        {
            Table = property.DeclaringType.GetTableName()!,
            KeyColumns = [KeyOf(property)],
            KeyValues = new object?[1, 1] { { Guid.Empty } },
            KeyColumnTypes = ["uuid"],
            Columns = [property.GetColumnName()],
            Values = new object?[1, 1] { { null } },
        })));
    }

    [Fact]
    public async Task A_price_that_staff_set_survives_a_migration_that_has_another()
    {
        await using var context = database.CreateOwnerContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var plan = await context.TreatmentPlans.Where(p => p.ProtocolKey != null).OrderBy(p => p.Id).FirstAsync();
        plan.Price = 123.45m;
        await context.SaveChangesAsync();

        await RunAsync(context, new UpdateDataOperation
        {
            Table = "treatment_plans",
            KeyColumns = ["id"],
            KeyValues = new object?[1, 1] { { plan.Id } },
            Columns = ["price", "protocol_key"],
            Values = new object?[1, 2] { { 99m, "newer" } },
        });

        await context.Entry(plan).ReloadAsync();
        Assert.Equal((123.45m, "newer"), (plan.Price, plan.ProtocolKey));
    }

    [Fact]
    public async Task A_row_in_use_stays_and_one_that_is_not_goes()
    {
        await using var context = database.CreateOwnerContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var used = await context.Medications.Where(m => context.PrescriptionItems.Any(i => i.MedicationId == m.Id))
            .Select(m => m.Id).FirstAsync();
        var unused = (await context.FunnelDefinitions.OrderBy(d => d.Id).FirstAsync()).Id;

        await RunAsync(context, Delete("medications", used), Delete("funnel_definitions", unused));

        Assert.True(await context.Medications.AnyAsync(m => m.Id == used));
        Assert.False(await context.FunnelDefinitions.AnyAsync(d => d.Id == unused));

        static DeleteDataOperation Delete(string table, Guid id)
            => new() { Table = table, KeyColumns = ["id"], KeyValues = new object?[1, 1] { { id } } };
    }

    private static string KeyOf(IProperty property)
        => ((IEntityType)property.DeclaringType).FindPrimaryKey()!.Properties[0].GetColumnName();

    private static IReadOnlyList<MigrationCommand> Sql(TelehealthDbContext context, params MigrationOperation[] operations)
        => context.GetService<IMigrationsSqlGenerator>()
            .Generate(operations, context.GetService<IDesignTimeModel>().Model);

    private static async Task RunAsync(TelehealthDbContext context, params MigrationOperation[] operations)
    {
        foreach (var command in Sql(context, operations))
        {
            await context.Database.ExecuteSqlRawAsync(command.CommandText);
        }
    }
}
