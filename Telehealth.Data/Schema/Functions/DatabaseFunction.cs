using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Telehealth.Data.Schema.Functions;

/// <summary>A function of ours in the database. The migration that first needs it creates it.</summary>
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
