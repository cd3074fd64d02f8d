namespace Telehealth.Data.AuditTrail.Sealing;

/// <summary>
///     The server counts transactions from a lower number than the last seal: the database came from a dump to another server,
///     and what is written here cannot be told from what was sealed there.
/// </summary>
/// <param name="ended">The transaction before which all have ended here.</param>
/// <param name="sealedTo">The transaction up to which there are seals.</param>
public sealed class RestoredDatabaseException(long ended, long sealedTo) : InvalidOperationException(
    $"The audit trail is sealed up to transaction {sealedTo}, and this server is at {ended}: the database was restored from a "
    + "dump into another server. Nothing was sealed. A copy needs no seals; where this is to be the clinic's database from "
    + "now on, let a superuser advance the server's transactions with pg_resetwal --next-transaction-id, or restore by a "
    + "physical backup.");
