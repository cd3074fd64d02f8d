namespace Telehealth.Data.AuditTrail.Sealing;

/// <summary>Something in the audit trail that does not fit.</summary>
/// <param name="Seal">The seal; null where it is about no single one.</param>
/// <param name="Entry">The entry; null where only its seal is known.</param>
/// <param name="Problem">What is wrong.</param>
public sealed record AuditFinding(long? Seal, Guid? Entry, string Problem);
