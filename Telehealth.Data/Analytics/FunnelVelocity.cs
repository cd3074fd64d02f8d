using Microsoft.EntityFrameworkCore;

namespace Telehealth.Data.Analytics;

/// <summary>How fast sessions go through funnels.</summary>
public static class FunnelVelocity
{
    /// <summary>
    ///     The steps of a funnel that a session reached, in the order of the funnel, and the minutes from each to the next.
    ///     Empty where it reached none, or where there is no such funnel.
    /// </summary>
    public static async Task<IReadOnlyList<FunnelStepVelocity>> FunnelVelocityAsync(
        this TelehealthDbContext context, string sessionId, string funnelName, CancellationToken cancellationToken = default)
    {
        var reached = await (
            from step in context.FunnelDefinitions
            from e in context.AnalyticsEvents
            where step.FunnelName == funnelName
                && e.SessionId == sessionId
                && e.EventType == "funnel_step"
                && e.EventData!.Value.GetProperty("funnel").GetString() == step.FunnelName
                && e.EventData.Value.GetProperty("step").GetString() == step.StepName
            group e.CreatedAt by new { step.StepNumber, step.StepName } into times
            orderby times.Key.StepNumber
            select new { times.Key.StepNumber, times.Key.StepName, At = times.Min() }).ToListAsync(cancellationToken);

        return
        [
            .. reached.Select((step, i) => new FunnelStepVelocity(
                step.StepNumber,
                step.StepName,
                step.At,
                i + 1 < reached.Count ? (reached[i + 1].At - step.At).TotalMinutes : null)),
        ];
    }
}
