using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Secrets;

/// <summary>Columns that hold secrets.</summary>
public static class EncryptedColumnExtensions
{
    /// <summary>
    ///     The column holds a secret, encrypted by <see cref="SecretStore" />; the database refuses what does not look like it.
    ///     A ciphertext is bound to the names of its table and column: where one of them is to change, write the secrets anew.
    /// </summary>
    public static PropertyBuilder<byte[]?> IsEncrypted(this PropertyBuilder<byte[]?> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        property.HasAnnotation(TelehealthAnnotationNames.Encrypted, true);
        return property;
    }
}
