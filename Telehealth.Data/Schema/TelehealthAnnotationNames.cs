namespace Telehealth.Data.Schema;

/// <summary>Names of the annotations that carry a rule from the model to the DDL. They stand in generated migrations.</summary>
internal static class TelehealthAnnotationNames
{
    private const string Prefix = "Telehealth:";

    /// <summary>On a table: the column whose UUIDv7 time decides the monthly partition.</summary>
    public const string PartitionByMonth = Prefix + "PartitionByMonth";

    /// <summary>On a table: true where a trigger keeps updated_at and version.</summary>
    public const string Versioned = Prefix + "Versioned";

    /// <summary>On a table: true where a trigger refuses to change created_at.</summary>
    public const string KeepsCreatedAt = Prefix + "KeepsCreatedAt";

    /// <summary>On a table: true where it holds exactly one row, which a trigger keeps.</summary>
    public const string SingleRow = Prefix + "SingleRow";

    /// <summary>On a table: true where every row belongs to a patient, and a trigger keeps it so.</summary>
    public const string PatientOwned = Prefix + "PatientOwned";

    /// <summary>On a table: true where a row is written once, which triggers keep.</summary>
    public const string AppendOnly = Prefix + "AppendOnly";

    /// <summary>On a table: true where triggers write its audit trail.</summary>
    public const string Audited = Prefix + "Audited";

    /// <summary>On the audit trail: true where a trigger notes what admins do in admin_actions too.</summary>
    public const string NotesAdminActions = Prefix + "NotesAdminActions";

    /// <summary>On the model, followed by a table's name: what the function of its audit triggers needs to know.</summary>
    public const string AuditFunction = Prefix + "AuditFunction:";

    /// <summary>On the model, followed by a function's name: its CREATE statement.</summary>
    public const string Function = Prefix + "Function:";

    /// <summary>On the model, followed by a view's name: its CREATE and COMMENT statements.</summary>
    public const string View = Prefix + "View:";

    /// <summary>On a keyless entity type: the query of its view.</summary>
    public const string ViewQuery = Prefix + "ViewQuery";

    /// <summary>On a property: a CHECK, as SQL with {0} for the column; the suffix names the rule.</summary>
    public const string Check = Prefix + "Check:";

    /// <summary>On a property: what its column holds, as far as privacy is concerned (ColumnClassification, in words).</summary>
    public const string Classification = Prefix + "Classification";

    /// <summary>On a property: true where it holds secrets, encrypted by the application.</summary>
    public const string Encrypted = Prefix + "Encrypted";

    /// <summary>On a property: reference data gives the first value only, staff edit it afterwards.</summary>
    public const string EditedByStaff = Prefix + "EditedByStaff";
}
