namespace Telehealth.Data.Tests.Deployment.Observing;

/// <summary>What a migration really did, statement by statement, and what it left undone.</summary>
/// <param name="Statements">In the order in which they ran.</param>
/// <param name="NotValidated">Constraints that are not valid afterwards.</param>
/// <param name="InvalidIndexes">Indexes that are not valid afterwards.</param>
internal sealed record Observation(
    IReadOnlyList<ObservedStatement> Statements,
    IReadOnlyList<string> NotValidated,
    IReadOnlyList<string> InvalidIndexes);
