using Telehealth.Data.Deployment.Drift;
using Telehealth.Data.Tests.Deployment.Drift.Plants;

namespace Telehealth.Data.Tests.Deployment.Drift;

/// <summary>Each kind of difference between a database and its migrations is found, and mended by the SQL that is told.</summary>
public class DriftTests(PlantDatabase database) : IClassFixture<PlantDatabase>
{
    public static TheoryData<string> Names => [.. Plant.All.Select(plant => plant.Name)];

    /// <summary>Not those that no statement brings about, nor partitions, which come and go at run time.</summary>
    public static TheoryData<string> Reversible =>
    [
        .. Plant.All.Except(PartitionPlants.All)
            .Where(plant => plant.State != DifferenceState.Invalid)
            .Select(plant => plant.Name),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_planted_difference_is_the_only_one_reported_and_its_SQL_mends_it(string name)
    {
        var plant = Plant.Named(name);
        await database.EnsureCleanAsync();
        await database.RunAsync([plant.Sql], plant.AsSuperuser);

        var difference = Assert.Single(await database.VerifyAsync());

        Assert.Equal(plant.Text, difference.Text);
        Assert.Equal(plant.State, difference.State);
        await database.RunAsync(difference.Sql);
        Assert.Empty(await database.VerifyAsync());
    }

    /// <summary>So that what no migration makes yet, such as a policy, is missed and made again once one does.</summary>
    [Theory]
    [MemberData(nameof(Reversible))]
    public async Task A_database_without_it_is_reported_where_it_is_expected(string name)
    {
        var plant = Plant.Named(name);
        await database.EnsureCleanAsync();
        var clean = await database.ReadAsync();
        await database.RunAsync([plant.Sql]);
        var planted = await database.ReadAsync();
        var mending = CatalogComparison.Differences(clean, planted).SelectMany(difference => difference.Sql).ToList();
        await database.RunAsync(mending);

        var difference = Assert.Single(CatalogComparison.Differences(planted, await database.ReadAsync()));

        Assert.Equal(Opposite(plant.State), difference.State);
        await database.RunAsync(difference.Sql);
        Assert.Empty(CatalogComparison.Differences(planted, await database.ReadAsync()));
        await database.RunAsync(mending);
        Assert.Empty(await database.VerifyAsync());
    }

    [Fact]
    public async Task Many_at_once_are_mended_in_the_order_in_which_they_are_told()
    {
        await database.EnsureCleanAsync();
        await database.RunAsync(
        [
            "DROP FUNCTION touch_row() CASCADE",
            "ALTER TABLE consultations DROP CONSTRAINT pk_consultations CASCADE",
            "ALTER TABLE email_logs DETACH PARTITION email_logs_default",
            "DROP INDEX ix_email_logs_patient_id",
            "DROP TABLE patient_flags CASCADE",
            "DROP VIEW form_completion_rates",
        ]);

        var differences = await database.VerifyAsync();

        Assert.True(differences.Count > 40, $"{differences.Count} differences");
        await database.RunAsync(differences.SelectMany(difference => difference.Sql));
        Assert.Empty(await database.VerifyAsync());
    }

    private static DifferenceState Opposite(DifferenceState state) => state switch
    {
        DifferenceState.Missing => DifferenceState.Extra,
        DifferenceState.Extra => DifferenceState.Missing,
        _ => state,
    };
}
