namespace Telehealth.Seeder.Generation;

/// <summary>E-mail addresses that reach nobody: the example domains are reserved (RFC 2606).</summary>
internal static class Email
{
    private const int PartLength = 20;
    private const string Accented = "áàâäãåéèêëíìîïóòôöõøúùûüñçýłż";
    private const string Plain = "aaaaaaeeeeiiiioooooouuuuncylz";

    private static readonly string[] Domains = ["example.com", "example.org", "example.net"];

    public static string Domain(Draw draw) => draw.Pick("domain", Domains);

    /// <summary>
    ///     A name in lower-case ASCII letters; accents are dropped, what is no Latin letter is left out, and "user"
    ///     stands where nothing is left.
    /// </summary>
    public static string LocalPart(string first, string last)
    {
        Span<char> buffer = stackalloc char[(2 * PartLength) + 1];
        var length = Append(buffer, 0, first);
        if (length > 0)
        {
            buffer[length] = '.';
        }

        var end = Append(buffer, length == 0 ? 0 : length + 1, last);
        return end == 0 ? "user" : new string(buffer[..(end == length + 1 ? length : end)]);
    }

    private static int Append(Span<char> buffer, int start, string name)
    {
        var end = start;
        foreach (var character in name)
        {
            var lower = char.ToLowerInvariant(character);
            var letter = char.IsAsciiLetterLower(lower) ? lower
                : Accented.IndexOf(lower, StringComparison.Ordinal) is >= 0 and var place ? Plain[place]
                : '\0';
            if (letter != '\0' && end - start < PartLength)
            {
                buffer[end++] = letter;
            }
        }

        return end;
    }
}
