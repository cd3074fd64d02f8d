using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands.Seeding;

/// <summary>How the Seeder compares.</summary>
/// <param name="Patients">How many patients were seeded, dumped and copied.</param>
/// <param name="PatientsOfEntityFramework">How many EF Core saved.</param>
/// <param name="Contenders">What each took.</param>
/// <param name="Ratios">The Seeder against each other one.</param>
/// <param name="ServerCopyLeftOut">Why the server's own COPY is not among them; null where it is.</param>
internal sealed record SeedingResult(
    int Patients, int PatientsOfEntityFramework, IReadOnlyList<ContenderResult> Contenders,
    IReadOnlyList<SeedingRatio> Ratios, string? ServerCopyLeftOut)
{
    /// <summary>What was compared, as labels and values.</summary>
    public IEnumerable<(string Label, string Value)> Facts()
    {
        yield return (
            "Patients",
            $"{Figures.Count(Patients)}, of which EF Core saved {Figures.Count(PatientsOfEntityFramework)}");
        yield return ("Rounds", $"{Contenders[0].Seconds.Count}, in turns, behind one that does not count");
        if (ServerCopyLeftOut is not null)
        {
            yield return ("Left out", $"COPY from files: {ServerCopyLeftOut}");
        }
    }
}
