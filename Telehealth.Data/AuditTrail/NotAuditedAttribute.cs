namespace Telehealth.Data.AuditTrail;

/// <summary>
///     Leaves an entity's writes out of the audit trail. Every other table is audited; a patient's rows always are.
/// </summary>
/// <param name="reason">Why nobody needs to know who wrote them, as the end of a sentence that begins with the table.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotAuditedAttribute(string reason) : Attribute
{
    /// <summary>Why nobody needs to know who wrote the rows.</summary>
    public string Reason { get; } = reason;
}
