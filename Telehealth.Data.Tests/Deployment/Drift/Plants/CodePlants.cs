using Telehealth.Data.Deployment.Drift;

namespace Telehealth.Data.Tests.Deployment.Drift.Plants;

/// <summary>Differences in views, triggers, functions, rules and policies.</summary>
internal static class CodePlants
{
    public static readonly IReadOnlyList<Plant> All =
    [
        new(
            "another view",
            """
            DO $$ BEGIN
                EXECUTE 'CREATE OR REPLACE VIEW session_conversion_summary WITH (security_invoker = true) AS '
                    || rtrim(pg_get_viewdef('session_conversion_summary'::regclass), ';') || ' LIMIT 10';
            END $$
            """,
            DifferenceState.Changed,
            "View session_conversion_summary has another text, first in line 11: `LIMIT 10` instead of nothing."),
        new(
            "a view that reads with its owner's rights",
            "ALTER VIEW form_completion_rates SET (security_invoker = false)",
            DifferenceState.Changed,
            "View form_completion_rates has another text, first in line 1: `WITH (security_invoker=false) "
            + "AS` instead of `WITH (security_invoker=true) AS`."),
        new(
            "a dropped view",
            "DROP VIEW form_completion_rates",
            DifferenceState.Missing,
            "View form_completion_rates is missing."),
        new(
            "a view more",
            "CREATE VIEW more AS SELECT id FROM admins",
            DifferenceState.Extra,
            "View more is made by no migration."),
        new(
            "a materialized view more",
            """
            CREATE MATERIALIZED VIEW more AS SELECT id FROM admins;
            CREATE INDEX ON more (id)
            """,
            DifferenceState.Extra,
            "Materialized view more is made by no migration."),
        new(
            "a dropped trigger",
            "DROP TRIGGER keep_patient ON patient_flags",
            DifferenceState.Missing,
            "Trigger keep_patient on patient_flags is missing."),
        new(
            "a disabled trigger",
            "ALTER TABLE patient_flags DISABLE TRIGGER keep_patient",
            DifferenceState.Invalid,
            "Trigger keep_patient on patient_flags is disabled."),
        new(
            "another trigger",
            "CREATE OR REPLACE TRIGGER touch_row AFTER UPDATE ON admins FOR EACH ROW EXECUTE FUNCTION touch_row()",
            DifferenceState.Changed,
            "Trigger touch_row on admins has another text, first in line 1: `CREATE TRIGGER touch_row AFTER "
            + "UPDATE ON public.admins FOR EACH ROW EXECUTE FUNC...` instead of `CREATE TRIGGER touch_row "
            + "BEFORE UPDATE ON public.admins FOR EACH ROW WHEN ((old....`."),
        new(
            "a trigger more",
            "CREATE TRIGGER more BEFORE INSERT ON admins FOR EACH ROW EXECUTE FUNCTION touch_row()",
            DifferenceState.Extra,
            "Trigger more on admins is made by no migration."),
        new(
            "a function's body",
            """
            CREATE OR REPLACE FUNCTION touch_row() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog
                AS $$ BEGIN RETURN NEW; END $$
            """,
            DifferenceState.Changed,
            "Function touch_row() has another text, first in line 5: `AS $function$ BEGIN RETURN NEW; END "
            + "$function$` instead of `AS $function$`."),
        new(
            "a function with its owner's rights",
            "ALTER FUNCTION keep_patient() SECURITY DEFINER",
            DifferenceState.Changed,
            "Function keep_patient() has another text, first in line 4: `SECURITY DEFINER` instead of `SET "
            + "search_path TO 'pg_catalog'`."),
        new(
            "a function without a search path",
            "ALTER FUNCTION keep_patient() RESET search_path",
            DifferenceState.Changed,
            "Function keep_patient() has another text, first in line 4: `AS $function$` instead of `SET "
            + "search_path TO 'pg_catalog'`."),
        new(
            "another volatility",
            "ALTER FUNCTION checked_number(text, bigint) STABLE",
            DifferenceState.Changed,
            "Function checked_number(text,bigint) has another text, first in line 4: `STABLE PARALLEL SAFE "
            + "STRICT` instead of `IMMUTABLE PARALLEL SAFE STRICT`."),
        new(
            "a function more",
            """
            CREATE FUNCTION more(integer) RETURNS integer LANGUAGE sql RETURN 1;
            COMMENT ON FUNCTION more IS 'Whose?'
            """,
            DifferenceState.Extra,
            "Function more(integer) is made by no migration."),
        new(
            "a rule more",
            "CREATE RULE more AS ON INSERT TO admin_actions DO INSTEAD NOTHING",
            DifferenceState.Extra,
            "Rule more on admin_actions is made by no migration."),
        new(
            "row-level security",
            "ALTER TABLE patient_flags ENABLE ROW LEVEL SECURITY",
            DifferenceState.Extra,
            "Row-level security on patient_flags is made by no migration."),
        new(
            "row-level security for the owner too",
            "ALTER TABLE patient_flags FORCE ROW LEVEL SECURITY",
            DifferenceState.Extra,
            "Row-level security on patient_flags is made by no migration."),
        new(
            "a policy",
            "CREATE POLICY more ON patient_flags FOR SELECT USING (is_active)",
            DifferenceState.Extra,
            "Policy more on patient_flags is made by no migration."),
    ];
}
