namespace Telehealth.Seeder.Loading;

/// <summary>How far a run is.</summary>
/// <param name="Patients">Patients whose rows are sent.</param>
/// <param name="OfPatients">Patients in all.</param>
/// <param name="Rows">Rows sent.</param>
public sealed record SeedProgress(int Patients, int OfPatients, long Rows);
