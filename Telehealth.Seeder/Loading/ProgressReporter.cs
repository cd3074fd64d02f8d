using System.Diagnostics;

namespace Telehealth.Seeder.Loading;

/// <summary>Tells how far a run is, not more often than a person can see.</summary>
/// <param name="progress">Is told; null for nobody.</param>
/// <param name="estimate">What the run will write.</param>
/// <param name="content">What it has made.</param>
/// <param name="patients">How many patients it has.</param>
/// <param name="disk">Looked at on the way, so that no step fills it; null where it cannot be seen.</param>
internal sealed class ProgressReporter(
    IProgress<SeedProgress>? progress, SeedEstimate estimate, ContentHash content, int patients, ServerDisk? disk)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private long _last;

    /// <summary>How many patients are made and sent.</summary>
    public int Patients { get; set; }

    /// <summary>Tells that a step has begun.</summary>
    /// <exception cref="NotEnoughDiskException">The disk is about to be full.</exception>
    public void Begin(string step)
    {
        disk?.ThrowIfAlmostFull();
        if (progress is not null)
        {
            _last = Stopwatch.GetTimestamp();
            progress.Report(new SeedProgress(step, (double)Patients / patients, [.. estimate.Tables.Select(
                table => new SeedTableProgress(table.Table, content.RowsOf(table.Table), table.Rows))]));
        }
    }

    /// <summary>Tells that a step goes on.</summary>
    /// <inheritdoc cref="Begin" />
    public void GoOn(string step)
    {
        disk?.ThrowIfAlmostFull();
        if (Stopwatch.GetElapsedTime(_last) >= Pause)
        {
            Begin(step);
        }
    }
}
