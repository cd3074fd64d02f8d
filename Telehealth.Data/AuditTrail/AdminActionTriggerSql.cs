using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Telehealth.Data.Schema;

namespace Telehealth.Data.AuditTrail;

/// <summary>The trigger that notes what admins write in admin_actions too. For everyone else it costs nothing.</summary>
internal static class AdminActionTriggerSql
{
    /// <summary>Makes it a part of the audit trail.</summary>
    public static EntityTypeBuilder<AuditEntry> NotesAdminActions(this EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Metadata.SetAnnotation(TelehealthAnnotationNames.NotesAdminActions, true);
        AuditFunctions.NoteAdminAction.AddTo(builder.Metadata.Model);
        return builder;
    }

    public static SqlOperation Create(string table) => new()
    {
        Sql = $"""
            CREATE TRIGGER note_admin_action AFTER INSERT ON {Sql.Identifier(table)}
                FOR EACH ROW WHEN (NEW.actor_kind = 'admin') EXECUTE FUNCTION note_admin_action();
            ALTER TABLE {Sql.Identifier(table)} ENABLE ALWAYS TRIGGER note_admin_action;
            """,
    };

    public static SqlOperation Drop(string table)
        => new() { Sql = $"DROP TRIGGER note_admin_action ON {Sql.Identifier(table)};" };
}
