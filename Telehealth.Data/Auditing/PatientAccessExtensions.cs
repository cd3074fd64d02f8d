using Microsoft.EntityFrameworkCore;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.Schema.Enums;

namespace Telehealth.Data.Auditing;

/// <summary>The record of who looked at whose chart (45 CFR 164.312(b)).</summary>
public static class PatientAccessExtensions
{
    /// <summary>
    ///     Records that the current actor (<see cref="AuditContext.Current" />) looked at a patient's data; one call a request.
    ///     Written at once, in the running transaction where there is one; what the context tracks is left alone.
    /// </summary>
    /// <exception cref="InvalidOperationException">Nobody is named as actor: an access by nobody is no record.</exception>
    public static Task RecordAccessAsync(
        this TelehealthDbContext context, PatientAccess access, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(access);
        if (AuditContext.Current is not { ActorId: { } actor } who)
        {
            throw new InvalidOperationException(
                "Nobody is named as actor, so nobody's access can be recorded. Say who acts: "
                + "using (new AuditContext(ActorKind.Provider, id).Begin()) { ... }");
        }

        return context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO patient_access_audit (id, patient_id, endpoint_accessed, http_method, accessed_by_user_id,
                accessed_by_role, accessed_at, ip_address, user_agent, response_status)
            VALUES ({Guid.CreateVersion7()}, {access.PatientId}, {access.Endpoint}, {access.HttpMethod}, {actor},
                {SnakeCase.From(who.Kind.ToString())}, now(), {who.IpAddress}, {who.UserAgent}, {access.ResponseStatus})
            """,
            cancellationToken);
    }
}
