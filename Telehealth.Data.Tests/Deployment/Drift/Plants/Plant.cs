using Telehealth.Data.Deployment.Drift;

namespace Telehealth.Data.Tests.Deployment.Drift.Plants;

/// <summary>A difference that a test makes in a database that was as the migrations made it.</summary>
/// <param name="Name">What was done, in words.</param>
/// <param name="Sql">What the owner ran; a superuser where <paramref name="AsSuperuser" />.</param>
/// <param name="State">How it must be reported.</param>
/// <param name="Text">The sentence that must report it.</param>
/// <param name="AsSuperuser">True where nobody else can bring it about at once.</param>
public sealed record Plant(string Name, string Sql, DifferenceState State, string Text, bool AsSuperuser = false)
{
    /// <summary>Each partitioned table has its partition of this month.</summary>
    public static readonly DateOnly Month = new(2026, 11, 1);

    /// <summary>One of every kind of difference.</summary>
    public static IReadOnlyList<Plant> All { get; } =
        [.. TablePlants.All, .. KeyPlants.All, .. CodePlants.All, .. PartitionPlants.All];

    public static Plant Named(string name) => All.Single(plant => plant.Name == name);
}
