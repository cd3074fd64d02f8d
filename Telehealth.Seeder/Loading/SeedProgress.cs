namespace Telehealth.Seeder.Loading;

/// <summary>How far a run is.</summary>
/// <param name="Step">What is done now, for a person.</param>
/// <param name="Patients">Patients whose rows are sent.</param>
/// <param name="OfPatients">Patients in all.</param>
/// <param name="Rows">Rows sent.</param>
public sealed record SeedProgress(string Step, int Patients, int OfPatients, long Rows);
