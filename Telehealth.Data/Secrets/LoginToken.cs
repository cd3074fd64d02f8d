using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Telehealth.Data.Secrets;

/// <summary>
///     A token that a link carries to verify an e-mail address or to reset a password: 256 random bits. The database holds its
///     SHA-256 only, from which the token cannot be found, so no salt and no slow hash is needed.
/// </summary>
public sealed class LoginToken
{
    private const int Size = 32;

    private LoginToken(byte[] bits)
    {
        Text = Base64Url.EncodeToString(bits);
        Hash = SHA256.HashData(bits);
    }

    /// <summary>What the link carries: 43 characters that need no escaping. It is written nowhere else.</summary>
    public string Text { get; }

    /// <summary>What the database holds, and finds the row by.</summary>
    public byte[] Hash { get; }

    /// <summary>A new token.</summary>
    public static LoginToken Create() => new(RandomNumberGenerator.GetBytes(Size));

    /// <summary>The token of a link; null where the text is none.</summary>
    public static LoginToken? Parse(string? text)
    {
        var bits = new byte[Size];
        // The same bits have no second spelling.
        return text is not null
            && Base64Url.DecodeFromChars(text, bits, out _, out var size) == OperationStatus.Done && size == Size
            && new LoginToken(bits) is var token && token.Text == text
            ? token
            : null;
    }

    /// <summary>Whether a row holds this token; false where it holds none. Takes as long for any hash.</summary>
    public bool Matches(byte[]? hash) => hash is not null && CryptographicOperations.FixedTimeEquals(Hash, hash);

    /// <summary>Not the token, so that no log line can hold it.</summary>
    public override string ToString() => nameof(LoginToken);
}
