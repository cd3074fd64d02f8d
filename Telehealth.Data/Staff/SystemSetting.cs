using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Staff;

[Comment("A setting of the platform that staff change while it runs, found by its name.")]
public class SystemSetting : IVersioned
{
    [Comment("Name of the setting in snake_case, such as audit_retention_days.")]
    [Operational]
    public required string Key { get; set; }

    [Comment("Value of the setting, as text; its description says how to read it.")]
    [Operational]
    public required string Value { get; set; }

    [Comment("What the setting governs, and its unit; null where the name says it all.")]
    [Operational]
    public string? Description { get; set; }

    [Comment("When the row was created; set by the database.")]
    [Operational]
    public DateTimeOffset CreatedAt { get; set; }

    [Comment("When the row was last changed; set by the database.")]
    [Operational]
    public DateTimeOffset UpdatedAt { get; set; }

    [Comment("Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")]
    [Operational]
    public int Version { get; set; }
}
