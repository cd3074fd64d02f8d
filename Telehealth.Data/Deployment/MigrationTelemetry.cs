using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Telehealth.Data.Deployment;

/// <summary>
///     What OpenTelemetry can collect of migrations: a span for each migration and each step of one, with its outcome and how
///     often it was tried; how long migrations took; and how often they gave way to others.
/// </summary>
public static class MigrationTelemetry
{
    /// <summary>The name of the activity source and of the meter, for <c>AddSource</c> and <c>AddMeter</c>.</summary>
    public const string Name = "Telehealth.Data";

    private const string NameTag = "telehealth.migration.name";
    private const string ActionTag = "telehealth.migration.action";
    private const string OutcomeTag = "telehealth.migration.outcome";
    private const string AttemptsTag = "telehealth.migration.attempts";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "telehealth.migration.duration", "s", "How long it took to apply or revert a migration, or to finish it.");

    private static readonly Counter<long> GivenWay = Meter.CreateCounter<long>(
        "telehealth.migration.gave_way", "{time}", "How often a migration gave way to others who used its tables.");

    /// <summary>Measures what is done to a migration.</summary>
    /// <param name="action">apply or revert, also where an earlier run began it.</param>
    /// <param name="migration">Its name.</param>
    /// <param name="work">The work.</param>
    internal static async Task MigrationAsync(string action, string migration, Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await SpanAsync($"{action} migration", migration, work, outcome => Duration.Record(
            Stopwatch.GetElapsedTime(began).TotalSeconds,
            new(ActionTag, action),
            new(NameTag, migration),
            new(OutcomeTag, outcome)));
    }

    /// <summary>Traces a step of a migration; a move of data has one for each batch.</summary>
    internal static Task StepAsync(string step, Func<Task> work) => SpanAsync("migration step", step, work, _ => { });

    /// <summary>Counts an attempt that gave way, and notes on the span how many there will have been.</summary>
    internal static void GaveWay(int attempts)
    {
        GivenWay.Add(1);
        // The application may have spans of its own around.
        if (Activity.Current is { } span && span.Source.Name == Name)
        {
            span.SetTag(AttemptsTag, attempts + 1);
        }
    }

    private static async Task SpanAsync(string kind, string name, Func<Task> work, Action<string> ended)
    {
        using var span = Source.StartActivity(kind);
        span?.SetTag(NameTag, name).SetTag(AttemptsTag, 1);
        var outcome = "failed";
        try
        {
            await work();
            outcome = "done";
        }
        catch (Exception exception)
        {
            // Not the message: PostgreSQL's may hold values of rows.
            span?.SetTag("error.type", exception.GetType().FullName).SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            span?.SetTag(OutcomeTag, outcome);
            ended(outcome);
        }
    }
}
