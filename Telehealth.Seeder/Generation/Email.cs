namespace Telehealth.Seeder.Generation;

/// <summary>E-mail addresses that reach nobody: the example domains are reserved (RFC 2606).</summary>
internal static class Email
{
    private static readonly string[] Domains = ["example.com", "example.org", "example.net"];

    public static string Domain(Draw draw) => draw.Pick("domain", Domains);

    /// <summary>
    ///     A name in lower-case ASCII letters; what is not one is left out, and "user" stands where nothing is left.
    /// </summary>
    public static string LocalPart(string first, string last)
    {
        var parts = new[] { first, last }.Select(Ascii).Where(part => part.Length > 0).ToList();
        return parts.Count == 0 ? "user" : string.Join('.', parts);
    }

    private static string Ascii(string name)
        => string.Concat(name.Where(char.IsAsciiLetter).Take(20)).ToLowerInvariant();
}
