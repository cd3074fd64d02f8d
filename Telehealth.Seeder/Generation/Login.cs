namespace Telehealth.Seeder.Generation;

/// <summary>What logins hold and nobody can use.</summary>
internal static class Login
{
    /// <summary>Argon2id in PHC string format with a hash of zeros, to which no password is known.</summary>
    public const string UnusablePasswordHash =
        "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    /// <summary>32 bytes in place of the hash of a token; there is no token to them.</summary>
    public static byte[] TokenHash(Draw draw, string field)
        => Convert.FromHexString(draw.Hex(field + " 1", 32) + draw.Hex(field + " 2", 32));
}
