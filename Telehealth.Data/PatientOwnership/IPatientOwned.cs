namespace Telehealth.Data.PatientOwnership;

/// <summary>
///     Marks an entity whose every row is about one patient. From this marker follow, by convention: the key
///     <c>(patient_id, id)</c>, a plain index on <c>id</c>, the foreign key to the patient, and the rule that foreign keys
///     between owned entities carry <c>patient_id</c>, so that a row can never point at another patient's row.
/// </summary>
public interface IPatientOwned
{
    /// <summary>Identifier of the row; unique on its own, second part of the key.</summary>
    Guid Id { get; }

    /// <summary>The patient whom the row is about; first part of the key. Set once.</summary>
    Guid PatientId { get; }
}
