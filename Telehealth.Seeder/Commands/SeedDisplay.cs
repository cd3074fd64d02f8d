using System.Diagnostics;
using Spectre.Console;
using Telehealth.Seeder.Loading;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

/// <summary>
///     Shows on a terminal how far seeding is: for each of the largest tables rows, rate and time left, and below what is
///     done now. Nothing elsewhere.
/// </summary>
internal sealed class SeedDisplay : IProgress<SeedProgress>
{
    /// <summary>As many as leave room on a terminal of 24 lines.</summary>
    private const int TablesShown = 14;

    private readonly LiveDisplayContext _live;
    private readonly long _started = Stopwatch.GetTimestamp();

    private SeedDisplay(LiveDisplayContext live) => _live = live;

    /// <summary>Seeds and shows it.</summary>
    /// <param name="console">Standard error.</param>
    /// <param name="seed">Is given what to report to; null where nobody looks.</param>
    public static Task<SeedReport> RunAsync(
        IAnsiConsole console, Func<IProgress<SeedProgress>?, Task<SeedReport>> seed)
        => !console.Profile.Capabilities.Ansi
            ? seed(null)
            : console.Live(new Text("Seeding")).AutoClear(true).StartAsync(live => seed(new SeedDisplay(live)));

    /// <inheritdoc />
    public void Report(SeedProgress value)
    {
        var elapsed = Stopwatch.GetElapsedTime(_started);
        var shown = value.Tables.OrderByDescending(table => table.Expected).Take(TablesShown).ToList();
        var rest = value.Tables.Except(shown).ToList();

        var table = new Table { Border = TableBorder.None };
        table.AddColumn("[grey]Table[/]").AddColumn("[grey]Rows[/]").AddColumn("[grey]Of about[/]")
            .AddColumn("[grey]Rows a second[/]").AddColumn("[grey]Time left[/]");
        foreach (var column in table.Columns.Skip(1))
        {
            column.RightAligned();
        }

        foreach (var line in shown)
        {
            Add(line.Table, line.Rows, line.Expected);
        }

        if (rest.Count > 0)
        {
            Add($"{Figures.Of(rest.Count, "other table")}", rest.Sum(r => r.Rows), rest.Sum(r => r.Expected));
        }

        Add("all", value.Tables.Sum(t => t.Rows), value.Tables.Sum(t => t.Expected));
        _live.UpdateTarget(new Rows(table, new Text($"{value.Step}, {value.Fraction:P0}, {Figures.Duration(elapsed)}")));

        void Add(string name, long rows, long expected)
        {
            var rate = rows / elapsed.TotalSeconds;
            var left = value.Fraction >= 1 || rows == 0 ? TimeSpan.Zero
                : TimeSpan.FromSeconds(Math.Max(0, expected - rows) / rate);
            table.AddRow(
                new Text(name), new Text(Figures.Count(rows)), new Text(Figures.Count(expected)),
                new Text(Figures.Count((long)rate)), new Text(left == TimeSpan.Zero ? "" : Figures.Duration(left)));
        }
    }
}
