using Telehealth.Data.Rows;

namespace Telehealth.Data.Tests.Secrets;

public class Vault : Entity
{
    public byte[]? FirstEncrypted { get; set; }

    public byte[]? SecondEncrypted { get; set; }
}
