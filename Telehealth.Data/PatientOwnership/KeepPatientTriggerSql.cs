using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Telehealth.Data.Schema;

namespace Telehealth.Data.PatientOwnership;

/// <summary>
///     The trigger that refuses to move a row from one patient to another. EF Core refuses it by itself, since the patient is
///     a part of the key; this is for every other way to write. It costs nothing where patient_id is not written.
/// </summary>
internal static class KeepPatientTriggerSql
{
    // Not IS DISTINCT FROM: null is for NOT NULL to refuse.
    public static SqlOperation Create(string table) => new()
    {
        Sql = $"""
            CREATE TRIGGER keep_patient BEFORE UPDATE OF patient_id ON {Sql.Identifier(table)}
                FOR EACH ROW WHEN (OLD.patient_id <> NEW.patient_id) EXECUTE FUNCTION keep_patient();
            """,
    };

    public static SqlOperation Drop(string table) => new() { Sql = $"DROP TRIGGER keep_patient ON {Sql.Identifier(table)};" };
}
