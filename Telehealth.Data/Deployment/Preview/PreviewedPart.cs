namespace Telehealth.Data.Deployment.Preview;

/// <summary>What a migration does in one go.</summary>
/// <param name="Step">What the step does, in a few words; null is the first transaction.</param>
/// <param name="IsTransaction">
///     Whether all of it is one transaction, so that its locks add up; else each statement is by itself.
/// </param>
/// <param name="Statements">Its statements in their order.</param>
/// <param name="BatchSize">
///     How many rows at a time it changes, again and again; null where each statement runs once.
/// </param>
public sealed record PreviewedPart(
    string? Step, bool IsTransaction, IReadOnlyList<PreviewedStatement> Statements, int? BatchSize = null);
