namespace Telehealth.Data.Auditing;

/// <summary>A call that shows a patient's data to somebody.</summary>
/// <param name="PatientId">The patient.</param>
/// <param name="Endpoint">Path of the endpoint, without query parameters.</param>
/// <param name="HttpMethod">HTTP method, in capitals.</param>
public sealed record PatientAccess(Guid PatientId, string Endpoint, string HttpMethod)
{
    /// <summary>HTTP status of the answer; null where it is not known yet.</summary>
    public int? ResponseStatus { get; init; }
}
