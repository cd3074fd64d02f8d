namespace Telehealth.Data.AuditTrail;

/// <summary>What was done.</summary>
public enum AuditOperation
{
    /// <summary>A row was inserted.</summary>
    Insert,

    /// <summary>A row was changed.</summary>
    Update,

    /// <summary>A row was deleted.</summary>
    Delete,

    /// <summary>All rows of a table were deleted at once (TRUNCATE); they are not recorded one by one.</summary>
    Truncate,

    /// <summary>The Seeder filled empty tables; the rows are not recorded one by one.</summary>
    BulkLoad,
}
