using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;

namespace Telehealth.Data.Secrets;

[Comment("A key that secrets are encrypted with, wrapped by the key ring, which is kept outside this database. "
    + "The newest encrypts; each decrypts what it encrypted.")]
public class DataKey
{
    [Comment("Number of the key, from 1; it stands in front of each ciphertext.")]
    [Operational]
    public int KeyVersion { get; set; }

    [Comment("The key of AES-256, encrypted by the key ring.")]
    [Secret]
    public required byte[] WrappedKey { get; set; }

    [Comment("When the row was created; set by the database.")]
    [Operational]
    public DateTimeOffset CreatedAt { get; set; }

    [Comment("When no secret was encrypted with the key any more; null while it is in use. The key stays, for a secret that "
        + "was saved late.")]
    [Operational]
    public DateTimeOffset? RetiredAt { get; set; }
}
