namespace Telehealth.Seeder.Loading;

/// <summary>How far a run is.</summary>
/// <param name="Step">What is done now, for a person.</param>
/// <param name="Fraction">How much of the patients is made and sent, 0 to 1.</param>
/// <param name="Tables">Each table that is filled.</param>
public sealed record SeedProgress(string Step, double Fraction, IReadOnlyList<SeedTableProgress> Tables);
