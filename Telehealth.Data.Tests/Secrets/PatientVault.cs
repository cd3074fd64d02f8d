using Telehealth.Data.PatientOwnership;

namespace Telehealth.Data.Tests.Secrets;

public class PatientVault : PatientOwnedEntity
{
    public byte[]? FirstEncrypted { get; set; }
}
