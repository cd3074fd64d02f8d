using Microsoft.EntityFrameworkCore;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Patients;
using Telehealth.Data.Rows;
using Telehealth.Data.Schema.Partitioning;
using Telehealth.Data.Tests.TestDatabase;
using Telehealth.Seeder.Loading;

namespace Telehealth.Data.Tests.Loading;

/// <summary>What holds of every table of the model after seeding.</summary>
public class SeededTablesTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    // Columns that speak of what is to come.
    private static readonly string[] Future =
        ["send_at", "expires_at", "reset_token_expires_at", "current_period_ends_at", "resumes_at"];

    public static TheoryData<string> Tables => [.. TestModel.Tables.Select(t => t.GetTableName()!)];

    public static TheoryData<string, string> TimeColumns => Columns(typeof(DateTimeOffset), name => !Future.Contains(name));

    public static TheoryData<string, string> EnumColumns
        => [.. TestModel.Tables.Where(FakeDataSeeder.Makes).SelectMany(t => t.GetProperties())
            .Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType).IsEnum)
            .Select(p => (p.DeclaringType.GetTableName()!, p.GetColumnName()))];

    public static TheoryData<string, string> ContactColumns
        => Columns(typeof(string), name => name is "email" or "phone" or "phone_number" or "recipient");

    // But for what has keys of the place: seals, and data keys, of which the first secret makes one.
    [Theory]
    [MemberData(nameof(Tables))]
    public async Task No_table_is_empty(string table)
        => Assert.Equal(table is not ("audit_seals" or "data_keys"), await database.ReadAsync<bool>($"SELECT EXISTS (SELECT FROM {table})"));

    [Fact]
    public async Task The_report_counts_what_is_there()
    {
        foreach (var table in database.Report.Tables)
        {
            Assert.Equal(await database.ReadAsync<long>($"SELECT count(*) FROM {table.Table}"), table.Inserted + table.Kept);
        }
    }

    [Theory]
    [MemberData(nameof(EnumColumns))]
    public async Task Every_value_of_every_enumeration_occurs(string table, string column)
    {
        var property = TestModel.Tables.Single(t => t.GetTableName() == table).GetProperties()
            .Single(p => p.GetColumnName() == column);
        var convert = property.GetTypeMapping().Converter!.ConvertToProvider;
        var values = Enum.GetValues(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType)
            .Cast<object>().Select(v => (string)convert(v)!);
        var seeded = await database.ReadAsync<string[]>($"SELECT array_agg(DISTINCT {column}) FROM {table}");

        // Plans are reference rows; nobody bills once.
        Assert.Empty(values.Except(seeded).Except(column == "billing_period" ? ["one_time"] : Array.Empty<string>()));
    }

    [Theory]
    [MemberData(nameof(TimeColumns))]
    public async Task Nothing_that_happened_is_later_than_now(string table, string column)
        => Assert.Equal(0, await database.ReadAsync<long>(
            $"SELECT count(*) FROM {table} WHERE {column} > '{SeededDatabase.AsOf:yyyy-MM-dd}Z' AND NOT {IsReference(table)}"));

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_row_changes_after_it_came_about_and_its_identifier_tells_when(string table)
    {
        var entityType = TestModel.Tables.Single(t => t.GetTableName() == table);
        if (typeof(IVersioned).IsAssignableFrom(entityType.ClrType))
        {
            Assert.Equal(0, await database.ReadAsync<long>(
                $"SELECT count(*) FROM {table} WHERE updated_at < created_at OR (updated_at > created_at AND version = 1 AND NOT {IsReference(table)})"));
        }

        if (entityType.FindProperty(nameof(Entity.Id)) is not null)
        {
            Assert.Equal(0, await database.ReadAsync<long>(
                $"""
                SELECT count(*) FROM {table} WHERE NOT {IsReference(table)}
                AND ('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint <> floor(extract(epoch FROM created_at) * 1000)
                """));
        }

        if (entityType.IsPatientOwned())
        {
            Assert.Equal(0, await database.ReadAsync<long>(
                $"SELECT count(*) FROM {table} AS r JOIN patients AS p ON p.id = r.patient_id WHERE r.created_at < p.created_at"));
        }
    }

    [Theory]
    [MemberData(nameof(ContactColumns))]
    public async Task E_mail_and_telephone_reach_nobody(string table, string column)
        => Assert.Equal(0, await database.ReadAsync<long>(
            $@"SELECT count(*) FROM {table} WHERE {column} !~ '^[a-z0-9.]+@example\.(com|org|net)$' AND {column} !~ '^\+1[2-9][0-9]{{2}}55501[0-9]{{2}}$'"));

    [Fact]
    public async Task No_row_lies_in_a_default_partition()
    {
        await using var context = database.CreateOwnerContext();
        Assert.Empty(await MonthPartitions.FindStrayRowsAsync(context, TimeProvider.System));
    }

    [Fact]
    public async Task City_state_and_zip_agree()
    {
        await using var context = database.CreateOwnerContext();
        var places = Telehealth.Seeder.Generation.Place.All.Select(p => (p.City, p.State, p.Zip)).ToHashSet();
        var seeded = await context.Set<Patient>().Where(p => p.ShippingZip != null)
            .Select(p => new { p.ShippingCity, p.ShippingState, p.ShippingZip }).Distinct().ToListAsync();

        Assert.NotEmpty(seeded);
        Assert.All(seeded, p => Assert.Contains((p.ShippingCity!, p.ShippingState!, p.ShippingZip!), places));
    }

    private static string IsReference(string table)
        => table is "system_settings" or "audit_entries" ? "true" : "id::text LIKE '01900000-0000-7000-8000-%'";

    private static TheoryData<string, string> Columns(Type type, Func<string, bool> isMeant)
        => [.. TestModel.Tables.Where(FakeDataSeeder.Makes).SelectMany(t => t.GetProperties())
            .Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == type && isMeant(p.GetColumnName()))
            .Select(p => (p.DeclaringType.GetTableName()!, p.GetColumnName()))];
}
