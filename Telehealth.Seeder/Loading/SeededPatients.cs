using Microsoft.EntityFrameworkCore;
using Telehealth.Data;
using Telehealth.Data.Auditing;
using Telehealth.Data.Patients;
using Telehealth.Seeder.Generation;

namespace Telehealth.Seeder.Loading;

/// <summary>The patients of a database, told apart by their identifiers.</summary>
/// <param name="Seeded">How many the Seeder made.</param>
/// <param name="Foreign">How many it did not.</param>
internal readonly record struct SeededPatients(long Seeded, long Foreign)
{
    /// <summary>Counts them. Reads all identifiers.</summary>
    public static async Task<SeededPatients> CountAsync(TelehealthDbContext context, CancellationToken cancellationToken)
    {
        var (seeded, foreign) = (0L, 0L);
        var ids = context.Patients.Select(patient => patient.Id).AsAsyncEnumerable();
        await foreach (var id in ids.WithCancellation(cancellationToken))
        {
            if (SeededId.IsSeeded(typeof(Patient), id))
            {
                seeded++;
            }
            else
            {
                foreign++;
            }
        }

        return new SeededPatients(seeded, foreign);
    }

    /// <summary>Refuses to mix fake patients with others.</summary>
    /// <exception cref="ForeignPatientsException">There are others.</exception>
    public void ThrowIfForeign()
    {
        if (Foreign > 0)
        {
            throw new ForeignPatientsException(Foreign);
        }
    }

    /// <summary>Refuses to go on with a run of which nothing is known.</summary>
    /// <param name="run">The run that filled the database; null where the database does not say.</param>
    /// <exception cref="SeedMismatchException">There are seeded patients and no run.</exception>
    public void ThrowIfUnexplained(SeedRun? run)
    {
        if (Seeded > 0 && run is null)
        {
            throw new SeedMismatchException(Seeded);
        }
    }
}
