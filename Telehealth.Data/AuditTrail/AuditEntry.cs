using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Rows;

namespace Telehealth.Data.AuditTrail;

[Comment("A write to an audited table: who changed which row, and how (45 CFR 164.312(b)). Written by triggers only.")]
[NotAudited("is the audit trail")]
public class AuditEntry : Entity
{
    [Comment("The transaction that wrote; sealing takes an entry once all transactions up to this one have ended.")]
    [Operational]
    public long TransactionId { get; set; }

    [Comment("Who wrote, by kind; login where the application named nobody.")]
    [Operational]
    public ActorKind ActorKind { get; set; }

    [Comment("The patient, provider, admin or job that wrote; null where the application named nobody.")]
    [Identity(SafeHarbor.OtherUnique)]
    public Guid? ActorId { get; set; }

    [Comment("The login at the database.")]
    [Operational]
    public required string DatabaseLogin { get; set; }

    [Comment("What it was done for, as the application said; null where it did not.")]
    [Operational]
    public string? Purpose { get; set; }

    [Comment("The request that it was a part of, as the application said; null where it did not.")]
    [Operational]
    public string? RequestId { get; set; }

    [Comment("What was done.")]
    [Operational]
    public AuditOperation Operation { get; set; }

    [Comment("The table that was written to; null where it was more than one.")]
    [Operational]
    public string? TableName { get; set; }

    [Comment("Identifier of the row; null where it has another key, or all rows went at once.")]
    [Operational]
    public Guid? RowId { get; set; }

    [Comment("Key of a row that has no identifier, as text; null where it has one.")]
    [Operational]
    public string? RowKey { get; set; }

    [Comment("The patient whom the row is about; null where it is about none. No reference: the entry outlives the row.")]
    [Identity(SafeHarbor.OtherUnique)]
    public Guid? PatientId { get; set; }

    [Comment("Names of the columns that an update changed, without updated_at and version; null where it was no update.")]
    [Operational]
    public string[]? ChangedColumns { get; set; }

    [Comment("Values before, of columns that are neither identity nor health nor secret; null where there are none.")]
    [Operational(FreeText = true)]
    public JsonElement? OldValues { get; set; }

    [Comment("Values after, of columns that are neither identity nor health nor secret; null where there are none.")]
    [Operational(FreeText = true)]
    public JsonElement? NewValues { get; set; }

    [Comment("SHA-256 of all other columns, as record_send() gives them.")]
    [Operational]
    public required byte[] RowHash { get; set; }
}
