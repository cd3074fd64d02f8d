using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Patients;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Deidentification;

/// <summary>
///     The DDL of de-identified views. They read with the rights of their owner, unlike other views: who reads them may read
///     nothing of the tables.
/// </summary>
internal static class DeidentifiedViewSql
{
    /// <summary>Name of the view of a table.</summary>
    public static string NameOf(IReadOnlyEntityType entityType) => $"deidentified_{entityType.GetTableName()}";

    /// <summary>The whole DDL of the view of the patient, or of an owned table: its query and its comments.</summary>
    public static string Definition(IReadOnlyEntityType entityType)
    {
        var name = Sql.Identifier(NameOf(entityType));
        var columns = entityType.GetProperties().Select(DeidentifiedColumn.Of).OfType<DeidentifiedColumn>().ToList();
        var patient = entityType.IsPatientOwned() ? nameof(IPatientOwned.PatientId) : nameof(Patient.Id);
        var patients = entityType.Model.FindEntityType(typeof(Patient))!;

        // Joined with itself where it is the patient's: a view of one table could be written through.
        return $"""
            CREATE VIEW {name} WITH (security_invoker = false) AS
            SELECT
                {string.Join(",\n    ", columns.Select(c => $"{c.Expression} AS {Sql.Identifier(c.Name)}"))}
            FROM {Sql.Identifier(entityType.GetTableName()!)} AS {DeidentifiedColumn.Row}
            JOIN {Sql.Identifier(patients.GetTableName()!)} AS {DeidentifiedColumn.Patient}
                ON {DeidentifiedColumn.Patient}.id = {DeidentifiedColumn.ColumnOf(entityType.FindProperty(patient)!)};
            COMMENT ON VIEW {name} IS {Sql.Literal(
                $"{entityType.GetTableName()} without what tells whom a row is about (45 CFR 164.514(b)(2)).")};
            {string.Join('\n', columns.Select(c =>
                $"COMMENT ON COLUMN {name}.{Sql.Identifier(c.Name)} IS {Sql.Literal(c.Comment)};"))}
            """.ReplaceLineEndings("\n");
    }
}
