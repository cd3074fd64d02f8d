using Telehealth.Seeder.Generation;
using Telehealth.Seeder.Profiles;

namespace Telehealth.Data.Tests.Generation;

/// <summary>A profile without a database; dev where none is named.</summary>
internal static class TestClinic
{
    public static readonly DateTimeOffset AsOf = new(2026, 3, 15, 0, 0, 0, TimeSpan.Zero);

    public static Clinic Create(int seed = 1, DateTimeOffset? asOf = null, SeedProfile? profile = null)
        => new(profile ?? SeedProfiles.Dev, seed, asOf ?? AsOf, new ReferenceRows());

    public static SeedRows Patients(Clinic clinic, params IEnumerable<int> numbers)
    {
        var rows = new SeedRows();
        foreach (var number in numbers)
        {
            clinic.AddPatient(number, rows);
        }

        return rows;
    }
}
