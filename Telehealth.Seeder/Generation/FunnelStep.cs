using System.Text.Json;
using Telehealth.Data.Analytics;

namespace Telehealth.Seeder.Generation;

/// <summary>A step of a funnel, with what follows from its definition for every visit.</summary>
/// <param name="Name">Name of the step.</param>
/// <param name="Page">Address of its page.</param>
/// <param name="Data">What an event says of it.</param>
/// <param name="Expected">How long it takes.</param>
/// <param name="BeyondConverted">
///     The share of those who do not convert that reach the step, so that all visitors together reach it as expected.
/// </param>
public sealed record FunnelStep(string Name, string Page, JsonElement Data, TimeSpan Expected, double BeyondConverted)
{
    /// <summary>Where the pages are.</summary>
    public const string Site = "https://www.example.com";

    /// <summary>The step of a definition.</summary>
    /// <param name="definition">The step.</param>
    /// <param name="last">The last step of its funnel.</param>
    public static FunnelStep Of(FunnelDefinition definition, FunnelDefinition last)
    {
        var converted = (double)(last.ExpectedCompletionRate ?? 0) / 100;
        var expected = (double)(definition.ExpectedCompletionRate ?? 0) / 100;
        return new FunnelStep(
            definition.StepName,
            $"{Site}/{definition.StepName.Replace('_', '-')}",
            Json.Of(new { funnel = definition.FunnelName, step = definition.StepName }),
            TimeSpan.FromMinutes(definition.ExpectedTimeMinutes ?? 1),
            (expected - converted) / (1 - converted));
    }
}
