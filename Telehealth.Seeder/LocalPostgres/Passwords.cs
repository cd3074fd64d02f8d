using System.Security.Cryptography;

namespace Telehealth.Seeder.LocalPostgres;

/// <summary>Generated passwords.</summary>
internal static class Passwords
{
    /// <summary>40 random letters and digits (238 bits), which need no quoting in any file, address or shell.</summary>
    public static string Generate() =>
        RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 40);
}
