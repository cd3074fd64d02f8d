using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Telehealth.Data.Schema.Functions;

/// <summary>A function or procedure of ours in the database. The migration that first needs it creates it.</summary>
/// <param name="Name">Its name with the types of its arguments, as DROP FUNCTION takes it.</param>
/// <param name="Definition">Its CREATE statement, without a semicolon at the end.</param>
internal sealed record DatabaseFunction(string Name, string Definition)
{
    /// <summary>Trigger function of the tables whose rows are versioned.</summary>
    public static DatabaseFunction TouchRow { get; } = new(
        "touch_row()",
        """
        CREATE FUNCTION touch_row() RETURNS trigger
            LANGUAGE plpgsql SET search_path = pg_catalog AS $$
        BEGIN
            NEW.created_at := OLD.created_at;
            NEW.updated_at := now();
            NEW.version := OLD.version + 1;
            RETURN NEW;
        END
        $$
        """);

    /// <summary>Trigger function of the tables whose rows belong to a patient.</summary>
    public static DatabaseFunction KeepPatient { get; } = new(
        "keep_patient()",
        """
        CREATE FUNCTION keep_patient() RETURNS trigger
            LANGUAGE plpgsql SET search_path = pg_catalog AS $$
        BEGIN
            RAISE EXCEPTION 'a row of % cannot move to another patient', TG_TABLE_NAME
                USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,
                    COLUMN = 'patient_id';
        END
        $$
        """);

    /// <summary>Trigger function of the tables whose rows are not versioned.</summary>
    public static DatabaseFunction KeepCreatedAt { get; } = new(
        "keep_created_at()",
        """
        CREATE FUNCTION keep_created_at() RETURNS trigger
            LANGUAGE plpgsql SET search_path = pg_catalog AS $$
        BEGIN
            RAISE EXCEPTION 'the time of creation of a row of % cannot change', TG_TABLE_NAME
                USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,
                    COLUMN = 'created_at';
        END
        $$
        """);

    /// <summary>Trigger function of the tables that hold exactly one row.</summary>
    public static DatabaseFunction KeepRow { get; } = new(
        "keep_row()",
        """
        CREATE FUNCTION keep_row() RETURNS trigger
            LANGUAGE plpgsql SET search_path = pg_catalog AS $$
        BEGIN
            RAISE EXCEPTION 'the one row of % cannot be deleted', TG_TABLE_NAME
                USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME;
        END
        $$
        """);

    /// <summary>
    ///     Numbers that people read aloud: prefix, number, and a Luhn check digit that finds a wrong digit and most swapped
    ///     ones. The number comes from a sequence, so that it cannot collide.
    /// </summary>
    public static DatabaseFunction CheckedNumber { get; } = new(
        "checked_number(text, bigint)",
        """
        CREATE FUNCTION checked_number(prefix text, number bigint) RETURNS text
            LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog
            RETURN prefix || '-' || lpad(number::text, greatest(8, length(number::text)), '0') || ((10 - (
                SELECT sum(CASE WHEN position % 2 = 1 THEN digit * 2 / 10 + digit * 2 % 10 ELSE digit END)
                FROM (SELECT position, substr(reverse(number::text), position, 1)::int AS digit
                      FROM generate_series(1, length(number::text)) AS position) AS digits) % 10) % 10)::text
        """);

    /// <summary>Trigger function of the tables whose rows are written once.</summary>
    public static DatabaseFunction KeepRows { get; } = new(
        "keep_rows()",
        """
        CREATE FUNCTION keep_rows() RETURNS trigger
            LANGUAGE plpgsql SET search_path = pg_catalog AS $$
        BEGIN
            RAISE EXCEPTION 'rows of % are written once: they cannot be changed or deleted', TG_TABLE_NAME
                USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME;
        END
        $$
        """);

    /// <summary>A UUIDv7, which PostgreSQL makes itself from version 18 on: milliseconds in the first 48 bits, then chance.</summary>
    public static DatabaseFunction UuidV7 { get; } = new(
        "uuid_v7()",
        """
        CREATE FUNCTION uuid_v7() RETURNS uuid
            LANGUAGE sql VOLATILE PARALLEL SAFE
            RETURN encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
                PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
                52, 1), 53, 1), 'hex')::uuid
        """);

    /// <summary>
    ///     Gives the partitions of a table the triggers that it has itself: those that fire once a statement, which
    ///     PostgreSQL does not hand on, and whether each fires always; and takes ours from them that it has no more. A
    ///     procedure, because an idempotent script calls it inside a DO block.
    /// </summary>
    public static DatabaseFunction CopyTriggers { get; } = new(
        "copy_triggers(regclass)",
        """
        CREATE PROCEDURE copy_triggers(partitioned regclass)
            LANGUAGE plpgsql SET search_path = pg_catalog AS $$
        DECLARE
            change text;
        BEGIN
            FOR change IN
                SELECT CASE
                    WHEN own.oid IS NULL THEN format('DROP TRIGGER %I ON %s', copy.tgname, part.inhrelid::regclass)
                    ELSE CASE WHEN copy.oid IS NULL THEN replace(pg_get_triggerdef(own.oid),
                            format(' ON %s ', partitioned), format(' ON %s ', part.inhrelid::regclass)) || ';' ELSE '' END
                        || format('ALTER TABLE %s %s TRIGGER %I', part.inhrelid::regclass, CASE own.tgenabled
                            WHEN 'A' THEN 'ENABLE ALWAYS' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'D' THEN 'DISABLE'
                            ELSE 'ENABLE' END, own.tgname) END
                FROM pg_inherits AS part
                CROSS JOIN LATERAL (
                    SELECT tgname FROM pg_trigger WHERE tgrelid = partitioned AND NOT tgisinternal
                    UNION
                    SELECT tgname FROM pg_trigger AS t JOIN pg_proc AS f ON f.oid = t.tgfoid
                    WHERE tgrelid = part.inhrelid AND NOT tgisinternal AND tgparentid = 0
                        AND f.pronamespace = 'public'::regnamespace AND f.proname ~ '^(keep_rows$|audit_)') AS name
                LEFT JOIN pg_trigger AS own ON own.tgrelid = partitioned AND own.tgname = name.tgname
                LEFT JOIN pg_trigger AS copy ON copy.tgrelid = part.inhrelid AND copy.tgname = name.tgname
                WHERE part.inhparent = partitioned AND own.tgenabled IS DISTINCT FROM copy.tgenabled
                ORDER BY part.inhrelid, name.tgname
            LOOP
                EXECUTE change;
            END LOOP;
        END
        $$
        """);

    /// <summary>Makes the function a part of the model.</summary>
    public void AddTo(IConventionModelBuilder modelBuilder)
        => modelBuilder.HasAnnotation(AnnotationName, AnnotationValue);

    /// <inheritdoc cref="AddTo(IConventionModelBuilder)" />
    public void AddTo(IMutableModel model)
        => model.SetAnnotation(AnnotationName, AnnotationValue);

    private string AnnotationName => TelehealthAnnotationNames.Function + Name;

    // The same on a checkout with other line ends.
    private string AnnotationValue => Definition.ReplaceLineEndings("\n");
}
