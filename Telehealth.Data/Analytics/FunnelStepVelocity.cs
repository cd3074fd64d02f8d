namespace Telehealth.Data.Analytics;

/// <summary>How long one session took from a step of a funnel to the next.</summary>
/// <param name="StepNumber">Place of the step in the funnel, from 1.</param>
/// <param name="StepName">Name of the step.</param>
/// <param name="ReachedAt">When the session first reached the step.</param>
/// <param name="MinutesToNext">
///     Minutes from there to the next step that the session reached, in the order of the funnel; null for the last one.
///     Negative where it reached the next one first.
/// </param>
public sealed record FunnelStepVelocity(int StepNumber, string StepName, DateTimeOffset ReachedAt, double? MinutesToNext);
