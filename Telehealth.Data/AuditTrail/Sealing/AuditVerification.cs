namespace Telehealth.Data.AuditTrail.Sealing;

/// <summary>What a check of the audit trail found.</summary>
/// <param name="Seals">How many seals there are.</param>
/// <param name="Entries">How many entries were read.</param>
/// <param name="Unsealed">How many of them no seal covers yet: of these nothing is proved.</param>
/// <param name="Unpublished">How many seals have no digest outside the database yet.</param>
/// <param name="Findings">What does not fit, the first ones first; nothing is hidden where it is empty.</param>
public sealed record AuditVerification(
    long Seals, long Entries, long Unsealed, long Unpublished, IReadOnlyList<AuditFinding> Findings);
