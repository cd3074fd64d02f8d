using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;
using Telehealth.Data;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

/// <summary>
///     Measures what a process pays for its first query, with the compiled model and without, in turns, each in a process of
///     its own.
/// </summary>
internal sealed class BenchmarkModelCommand : ReadingCommand
{
    private const string ConnectionVariable = "ConnectionStrings__Telehealth";

    private static readonly string[] Ways = ["compiled", "built"];

    private readonly Option<int> _rounds = new("--rounds")
    {
        Description = "How many processes of each kind.",
        DefaultValueFactory = _ => 11,
    };

    private readonly Option<string?> _probe = new("--probe") { Hidden = true };

    public BenchmarkModelCommand()
        : base(
            "model",
            "Measure the model's first use and the first query, cold, with and without the compiled model.",
            "benchmark model",
            "benchmark model --rounds 21")
    {
        Add(_rounds);
        Add(_probe);
    }

    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(_probe) is { } way)
        {
            Console.WriteLine(await MeasureAsync(session, way, cancellationToken));
            return ExitCodes.Done;
        }

        await MigrationStep.RefuseOtherSchemaAsync(session, cancellationToken);
        var measured = Ways.ToDictionary(w => w, _ => new List<(double Model, double Query)>());
        for (var round = 0; round < arguments.GetValue(_rounds); round++)
        {
            foreach (var each in Ways)
            {
                measured[each].Add(await ProbeAsync(session, each, cancellationToken));
            }
        }

        var medians = Ways.Select(each => (
            Way: each,
            Model: Measured.Median(measured[each].Select(m => m.Model)),
            Query: Measured.Median(measured[each].Select(m => m.Query)))).ToList();

        session.Output.Report(
            medians.ToDictionary(m => m.Way, m => new { m.Way, ModelMilliseconds = m.Model, FirstQueryMilliseconds = m.Query }),
            console => console.WriteTable(
                ["Model", "First use ms#", "First query ms#"],
                medians.Select(m => new[] { m.Way, Measured.Figure(m.Model), Measured.Figure(m.Query) })
                    .Append(
                    [
                        "ratio", Measured.Figure(medians[0].Model / medians[1].Model), Measured.Figure(medians[0].Query / medians[1].Query),
                    ])));
        return ExitCodes.Done;
    }

    /// <summary>In a new process: the milliseconds until the model is there, and until the first query has answered.</summary>
    private static async Task<string> MeasureAsync(Session session, string way, CancellationToken cancellationToken)
    {
        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        options.UseTelehealth(session.DataSource);
        var start = Stopwatch.GetTimestamp();

        await using var context = way == "built"
            ? new WithoutCompiledModel(options.Options) : new TelehealthDbContext(options.Options);
        _ = context.Model;
        var model = Stopwatch.GetElapsedTime(start);
        await context.Patients.OrderBy(p => p.Id).FirstOrDefaultAsync(cancellationToken);
        var query = Stopwatch.GetElapsedTime(start);

        return string.Create(CultureInfo.InvariantCulture, $"{model.TotalMilliseconds} {query.TotalMilliseconds}");
    }

    private static async Task<(double Model, double Query)> ProbeAsync(
        Session session, string way, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(
            "dotnet", [typeof(BenchmarkModelCommand).Assembly.Location, "benchmark", "model", "--probe", way])
        {
            RedirectStandardOutput = true,
        };
        start.Environment[ConnectionVariable] = session.Settings.ConnectionString;

        using var process = Process.Start(start)!;
        var lines = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);

        var figures = lines.Trim().Split('\n')[^1].Split(' ')
            .Select(f => double.Parse(f, CultureInfo.InvariantCulture)).ToArray();
        return (figures[0], figures[1]);
    }

    /// <summary>Another type of context, so that EF Core does not find the compiled model.</summary>
    private sealed class WithoutCompiledModel(DbContextOptions<TelehealthDbContext> options) : TelehealthDbContext(options);
}
