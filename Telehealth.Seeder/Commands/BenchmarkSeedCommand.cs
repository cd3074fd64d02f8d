using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.Commands.Seeding;
using Telehealth.Seeder.Generation;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

/// <summary>
///     Measures the Seeder from the start of its process to its end, against other ways to fill the same database, in
///     turns; or its speed and memory at several sizes. In databases of its own, which it drops.
/// </summary>
internal sealed class BenchmarkSeedCommand : DatabaseCommand
{
    /// <summary>Makes almost three million rows.</summary>
    private const int DefaultPatients = 30_000;

    private readonly Option<int?> _patients = OptionRules.Number(
        "--patients",
        $"How many patients to make; {Figures.Count(DefaultPatients)} where it is not given: almost three million rows.",
        from: 1,
        to: SeededId.MaxPatient);

    private readonly Option<int?> _rounds = OptionRules.Number(
        "--rounds", "How many times each; 5 where it is not given, 1 with --sizes.", from: 1);

    private readonly Option<IReadOnlyList<int>?> _sizes = OptionRules.Numbers(
        "--sizes",
        "Measure the Seeder alone at each of these numbers of patients: rows a second and peak memory.",
        from: 1);

    private readonly Option<string?> _allowFakeDataOn = SeedArguments.AllowOption();

    public BenchmarkSeedCommand()
        : base(
            "seed",
            "Measure seeding against pg_restore, EF Core and the server's own COPY, or its speed and memory at several "
            + "sizes. It makes databases of its own on the server and drops them.",
            "benchmark seed",
            "benchmark seed --patients 2000 --rounds 3",
            "benchmark seed --sizes 10000,200000")
    {
        Add(_patients);
        Add(_rounds);
        Add(_sizes);
        Add(_allowFakeDataOn);
    }

    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        if (FakeDataRule.WhyNot(session.Settings, arguments.GetValue(_allowFakeDataOn)) is { } reason)
        {
            throw new UsageException($"`benchmark seed` writes fake data, into databases of its own: {reason}.");
        }

        var sizes = arguments.GetValue(_sizes);
        if (sizes is not null && arguments.GetValue(_patients) is not null)
        {
            throw new UsageException("--sizes says how many patients there are: leave --patients out.");
        }

        var rounds = arguments.GetValue(_rounds);
        await (sizes is null
            ? CompareAsync(session, arguments.GetValue(_patients) ?? DefaultPatients, rounds ?? 5, cancellationToken)
            : GrowAsync(session, sizes, rounds ?? 1, cancellationToken));
        return ExitCodes.Done;
    }

    private static async Task CompareAsync(
        Session session, int patients, int rounds, CancellationToken cancellationToken)
    {
        var size = new SeedSize(patients, session.Settings.Host);
        var result = await Activity.RunAsync(
            session.Output.Notes,
            "Preparing",
            report => Contest.RunAsync(session, size, rounds, report, cancellationToken));

        session.Output.Report(result, console =>
        {
            console.WriteTable(
                ["What", "Median s#", "Fastest s#", "Rows#", "Rows a second#"],
                result.Contenders.Select(contender => new[]
                {
                    contender.Name, Seconds(contender.MedianSeconds), Seconds(contender.FastestSeconds),
                    Figures.Count(contender.Rows), Figures.Count((long)contender.RowsPerSecond),
                }));
            console.WriteLine();
            console.WriteTable(
                ["Ratio", "Of medians#", "Of fastest#", "Goal"],
                result.Ratios.Select(ratio => new[]
                {
                    ratio.What, Measured.Figure(ratio.Median), Measured.Figure(ratio.Fastest), ratio.Goal ?? "",
                }));
            console.WriteLine();
            console.WriteFacts([.. result.Facts()]);
        });
    }

    private static async Task GrowAsync(
        Session session, IReadOnlyList<int> patients, int rounds, CancellationToken cancellationToken)
    {
        var sizes = patients.Select(number => new SeedSize(number, session.Settings.Host)).ToList();
        var results = await Activity.RunAsync(
            session.Output.Notes,
            "Preparing",
            report => SeedingSizes.RunAsync(session, sizes, rounds, report, cancellationToken));

        var (first, last) = (results[0], results[^1]);
        session.Output.Report(
            new
            {
                Sizes = results,
                RowsPerSecondRatio = last.RowsPerSecond / first.RowsPerSecond,
                PeakRatio = (double?)last.PeakBytes / first.PeakBytes,
            },
            console => console.WriteTable(
                ["Patients#", "Rows#", "Seconds#", "Rows a second#", "Peak memory#"],
                results
                    .Select(result => new[]
                    {
                        Figures.Count(result.Patients), Figures.Count(result.Rows), Seconds(result.Seconds),
                        Figures.Count((long)result.RowsPerSecond),
                        result.PeakBytes is { } bytes ? Figures.Bytes(bytes) : "unknown",
                    })
                    .Append(
                    [
                        "last / first", Ratio(last.Rows, first.Rows), Ratio(last.Seconds, first.Seconds),
                        Ratio(last.RowsPerSecond, first.RowsPerSecond), Ratio(last.PeakBytes, first.PeakBytes),
                    ])));
    }

    private static string Seconds(double seconds) => seconds.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Ratio(double? of, double? to) => of / to is { } ratio ? Measured.Figure(ratio) : "unknown";
}
