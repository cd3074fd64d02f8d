using Telehealth.Data.Rows;

namespace Telehealth.Data.Tests.Secrets;

public class OtherVault : Entity
{
    public byte[]? FirstEncrypted { get; set; }

    public byte[]? SecondEncrypted { get; set; }
}
