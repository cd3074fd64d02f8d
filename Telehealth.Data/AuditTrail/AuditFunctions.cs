using Telehealth.Data.Schema.Functions;

namespace Telehealth.Data.AuditTrail;

/// <summary>The functions of the audit trail that are the same for all tables.</summary>
internal static class AuditFunctions
{
    /// <summary>
    ///     Records what is not a write of single rows, such as a load in bulk. It acts as its caller, so that only who may
    ///     write the audit trail, the owner, can call it.
    /// </summary>
    public static DatabaseFunction Event { get; } = new(
        "audit_event(text, text, jsonb)",
        $"""
        CREATE FUNCTION audit_event(operation text, table_name text, details jsonb) RETURNS void
            LANGUAGE plpgsql SET search_path = pg_catalog AS $$
        DECLARE
            context jsonb := nullif(current_setting('{AuditContextInterceptor.Setting}', true), '')::jsonb;
        BEGIN
            INSERT INTO public.audit_entries ({AuditEntrySql.Columns}, row_hash)
            SELECT e.*, sha256(record_send(e))
            FROM (
                SELECT {AuditEntrySql.Who},
                    $1, $2, NULL::uuid, NULL::text, NULL::uuid, NULL::text[], NULL::jsonb, $3
            ) AS e;
        END
        $$
        """);

    /// <summary>Trigger function that notes an admin's entry in admin_actions.</summary>
    public static DatabaseFunction NoteAdminAction { get; } = new(
        "note_admin_action()",
        $"""
        CREATE FUNCTION note_admin_action() RETURNS trigger
            LANGUAGE plpgsql SET search_path = pg_catalog AS $$
        DECLARE
            context jsonb := nullif(current_setting('{AuditContextInterceptor.Setting}', true), '')::jsonb;
        BEGIN
            INSERT INTO public.admin_actions
                (id, admin_id, action_type, target_type, target_id, action_details, ip_address, user_agent)
            SELECT public.uuid_v7(), a.id, NEW.operation, NEW.table_name, NEW.row_id,
                jsonb_build_object('audit_entry', NEW.id, 'changed', NEW.changed_columns,
                    'before', NEW.old_values, 'after', NEW.new_values),
                (context->>'ip')::inet, context->>'agent'
            FROM public.admins AS a WHERE a.id = NEW.actor_id AND NEW.row_id IS NOT NULL;
            RETURN NULL;
        END
        $$
        """);
}
