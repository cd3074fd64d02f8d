namespace Telehealth.Data.AuditTrail.Sealing;

/// <summary>An entry of the audit trail, by its hash.</summary>
/// <param name="Id">The entry.</param>
/// <param name="TransactionId">The transaction that wrote it.</param>
/// <param name="Hash">SHA-256 of its columns, as they are now.</param>
/// <param name="IsAsWritten">Whether that is the hash that was kept when it was written.</param>
internal readonly record struct HashedEntry(Guid Id, long TransactionId, byte[] Hash, bool IsAsWritten);
