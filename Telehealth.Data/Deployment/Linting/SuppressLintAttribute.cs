namespace Telehealth.Data.Deployment.Linting;

/// <summary>
///     Says of a migration why a finding of the lint does no harm. Put it on a second part of the migration's class, in a file
///     beside it: the migration itself is generated. One that matches no finding is a finding.
/// </summary>
/// <param name="rule">The rule's name.</param>
/// <param name="because">Why it does no harm here.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class SuppressLintAttribute(string rule, string because) : Attribute
{
    /// <summary>The rule's name.</summary>
    public string Rule { get; } = rule;

    /// <summary>Why it does no harm here.</summary>
    public string Because { get; } = because;

    /// <summary>What the finding is on, such as <c>orders.total</c>; null for all that the rule finds in the migration.</summary>
    public string? On { get; init; }
}
