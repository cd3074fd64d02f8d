using Microsoft.EntityFrameworkCore;

namespace Telehealth.Data.AuditTrail.Sealing;

/// <summary>What tells an audit trail from all others, one that was made anew in the same database included.</summary>
public static class DatabaseIdentity
{
    /// <summary>The identifiers of the server's data folder, of the database in it, and of the table of seals in that.</summary>
    public static Task<string> OfAsync(DbContext context, CancellationToken cancellationToken = default)
        => context.Database
            .SqlQuery<string>(
                $"""
                SELECT format('%s-%s-%s', (SELECT system_identifier FROM pg_control_system()), oid,
                    'public.audit_seals'::regclass::oid) AS "Value"
                FROM pg_database WHERE datname = current_database()
                """)
            .SingleAsync(cancellationToken);
}
