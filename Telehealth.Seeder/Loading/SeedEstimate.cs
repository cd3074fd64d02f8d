using Telehealth.Seeder.Generation;
using Telehealth.Seeder.Loading.Copying;

namespace Telehealth.Seeder.Loading;

/// <summary>What a run would write, without writing it: counted on a sample of its patients.</summary>
/// <param name="Tables">The tables that it fills, in load order.</param>
public sealed record SeedEstimate(IReadOnlyList<SeedTableEstimate> Tables)
{
    /// <summary>Most patients of the sample, besides those that the profile pins: enough to be within a few percent.</summary>
    private const int MostSampled = 200;

    /// <summary>
    ///     Bytes of tables and indexes for each byte that is sent; and of the log for each, until a checkpoint lets it go.
    ///     Measured with the profile load, 10,000 patients, on PostgreSQL 15.
    /// </summary>
    private static readonly (double Tables, double Log) Growth = (2, 1.8);

    /// <summary>Rows in all.</summary>
    public long Rows => Tables.Sum(table => table.Rows);

    /// <summary>Bytes that are sent to the server.</summary>
    public long Bytes => Tables.Sum(table => table.Bytes);

    /// <summary>Bytes that tables and indexes take on the server's disk.</summary>
    public long DiskBytes => (long)(Bytes * Growth.Tables);

    /// <summary>Bytes that the run needs on the server's disk while it lasts.</summary>
    /// <param name="maxWalBytes">The setting <c>max_wal_size</c>: about twice as much log is there at once. To sort the largest table takes room too.</param>
    public long PeakDiskBytes(long maxWalBytes)
        => DiskBytes + Tables.Max(table => table.Bytes) + (long)Math.Min(Bytes * Growth.Log, 2.0 * maxWalBytes);

    /// <summary>The estimate for a number of patients; exact where they are few.</summary>
    internal static SeedEstimate Of(Clinic clinic, IReadOnlyList<RowEncoder> tables, int patients)
    {
        var (staff, sample, pinned) = (new Chunk(tables), new Chunk(tables), new Chunk(tables));
        staff.Add(clinic.StaffRows());

        // A small part of what will be made anyway.
        var size = Math.Clamp(patients / 20, 20, MostSampled);

        // Not evenly through all of them: whoever asks for more patients gets the same first ones.
        for (var number = 1; number <= patients && sample.Patients < size; number++)
        {
            Add(clinic.Pinned(number) is null ? sample : pinned, number);
        }

        var first = sample.Patients + pinned.Patients;
        foreach (var pin in clinic.Profile.Pinned)
        {
            if (pin.Number > first && pin.Number <= patients)
            {
                Add(pinned, pin.Number);
            }
        }

        var factor = sample.Patients == 0 ? 0 : (double)(patients - pinned.Patients) / sample.Patients;
        return new SeedEstimate([.. tables.Select(Estimate).Where(table => table.Rows > 0)]);

        void Add(Chunk chunk, int number)
        {
            var rows = new SeedRows();
            clinic.AddPatient(number, rows);
            chunk.Add(rows);
            chunk.Patients++;
        }

        SeedTableEstimate Estimate(RowEncoder table) => new(
            table.Table,
            staff.Of(table).Count + pinned.Of(table).Count + (long)Math.Round(sample.Of(table).Count * factor),
            staff.Of(table).Bytes.Length + pinned.Of(table).Bytes.Length
                + (long)Math.Round(sample.Of(table).Bytes.Length * factor));
    }
}
