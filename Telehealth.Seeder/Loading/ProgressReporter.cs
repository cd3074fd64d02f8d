using System.Diagnostics;

namespace Telehealth.Seeder.Loading;

/// <summary>Tells how far a run is, not more often than a person can see.</summary>
/// <param name="progress">Is told; null for nobody.</param>
/// <param name="estimate">What the run will write.</param>
/// <param name="content">What it has made.</param>
/// <param name="patients">How many patients it has.</param>
internal sealed class ProgressReporter(
    IProgress<SeedProgress>? progress, SeedEstimate estimate, ContentHash content, int patients)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private long _last;

    /// <summary>How many patients are made and sent.</summary>
    public int Patients { get; set; }

    /// <summary>Tells that a step has begun.</summary>
    public void Begin(string step)
    {
        if (progress is not null)
        {
            _last = Stopwatch.GetTimestamp();
            progress.Report(new SeedProgress(step, (double)Patients / patients, [.. estimate.Tables.Select(
                table => new SeedTableProgress(table.Table, content.RowsOf(table.Table), table.Rows))]));
        }
    }

    /// <summary>Tells that a step goes on.</summary>
    public void GoOn(string step)
    {
        if (Stopwatch.GetElapsedTime(_last) >= Pause)
        {
            Begin(step);
        }
    }
}
