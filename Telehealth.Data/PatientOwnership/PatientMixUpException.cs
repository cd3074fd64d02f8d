namespace Telehealth.Data.PatientOwnership;

/// <summary>A row of one patient was about to become a row of another. Nothing was saved.</summary>
public sealed class PatientMixUpException(Type entity, Guid id) : InvalidOperationException(
    $"{entity.Name} {id} belongs to another patient than the row it was attached to: a PatientId that is set cannot "
    + "change. Set PatientId and every reference from the same patient.");
