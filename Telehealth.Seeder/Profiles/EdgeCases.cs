namespace Telehealth.Seeder.Profiles;

/// <summary>Numbers of the patients who have a peculiarity that code tends to stumble over.</summary>
/// <param name="LongestName">Names that fill their columns.</param>
/// <param name="LeapDay">Born on 29 February.</param>
/// <param name="NoConsultation">Signed up and never came back.</param>
/// <param name="Busiest">More consultations than anybody.</param>
/// <param name="BusiestConsultations">How many.</param>
public sealed record EdgeCases(int LongestName, int LeapDay, int NoConsultation, int Busiest, int BusiestConsultations);
