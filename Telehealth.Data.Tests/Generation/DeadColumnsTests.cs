using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Tests.TestDatabase;
using Telehealth.Seeder.Loading;
using Telehealth.Seeder.Profiles;

namespace Telehealth.Data.Tests.Generation;

/// <summary>
///     A column in which every seeded row is the same shows nothing to who looks at a screen or a query plan.
/// </summary>
public class DeadColumnsTests
{
    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["orders.tax_amount"] = "prescription drugs are taxed in hardly any state, and a rate would be invented",
        ["providers.password_hash"] = "nobody signs in as a seeded person",
        ["admins.password_hash"] = "nobody signs in as a seeded person",
        ["admins.two_factor_secret_encrypted"] = "no other database could read it: each has data keys of its own",
        ["admins.two_factor_enabled"] = "true only with a secret",
    };

    // About the database and not about the clinic.
    private static readonly HashSet<string> OfTheDatabase =
        [.. TestModel.Tables.Where(t => !FakeDataSeeder.Makes(t)).Select(t => t.GetTableName()!)];

    // Written by migrations, whatever the Seeder does.
    private static readonly HashSet<string> ReferenceTables =
        [.. TestModel.Tables.Where(t => t.GetSeedData().Any()).Select(t => t.GetTableName()!)];

    [Fact]
    public void No_column_of_the_staging_profile_is_constant_or_always_null_but_for_named_reasons()
    {
        var dead = Dead(StagingSample.Value.Columns).ToList();

        Assert.True(!dead.Except(Reasons.Keys).Any(), $"Dead: {string.Join(", ", dead.Except(Reasons.Keys))}");
        Assert.Empty(Reasons.Keys.Except(dead));
    }

    [Fact]
    public void A_column_that_is_always_the_same_would_be_found()
    {
        var columns = new ColumnUse(TestModel.Tables);
        columns.See(TestClinic.Patients(TestClinic.Create(profile: SeedProfiles.Staging), 1));

        // Of one patient there is one name.
        Assert.Contains("patients.first_name", Dead(columns));
    }

    private static IEnumerable<string> Dead(ColumnUse columns)
        => columns.Dead.Where(name => name.Split('.')[0] is var table && !OfTheDatabase.Contains(table)
            && !ReferenceTables.Contains(table)).Order();
}
