namespace Telehealth.Data.Secrets;

/// <summary>A row whose secret cannot be read.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Column">The encrypted column.</param>
/// <param name="Key">The key of the row.</param>
/// <param name="Why">Why it is refused, and what to do.</param>
public sealed record RefusedSecret(string Table, string Column, IReadOnlyList<Guid> Key, string Why);
