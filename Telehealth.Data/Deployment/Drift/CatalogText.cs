namespace Telehealth.Data.Deployment.Drift;

/// <summary>
///     What changes from one catalog to the next, as text: a line that begins with <c>-</c> for each object that goes and with
///     <c>+</c> for each that comes. Fields are separated by tabs.
/// </summary>
internal static class CatalogText
{
    private const char Separator = '\t';

    /// <summary>The lines that lead from one catalog to the other; empty where there is no difference.</summary>
    public static string Between(Catalog before, Catalog after)
        => string.Concat(
            before.Objects.Except(after.Objects).Select(gone => Line('-', gone))
                .Concat(after.Objects.Except(before.Objects).Select(come => Line('+', come))));

    /// <summary>The catalog that the lines lead to.</summary>
    public static Catalog Apply(Catalog before, string text)
    {
        var objects = before.Objects.ToHashSet();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var found = Parse(line);
            _ = line[0] == '+' ? objects.Add(found) : objects.Remove(found);
        }

        return new Catalog(objects);
    }

    private static string Line(char sign, CatalogObject found)
    {
        string[] fields = [sign.ToString(), found.Kind, found.Of ?? "", found.Name, Escape(found.Definition), found.State];
        return string.Join(Separator, fields).TrimEnd(Separator) + '\n';
    }

    private static CatalogObject Parse(string line)
    {
        var fields = line.Split(Separator);
        string Field(int i) => i < fields.Length ? fields[i] : "";
        return new CatalogObject(
            Field(1), Field(2).Length == 0 ? null : Field(2), Field(3), Unescape(Field(4)), Field(5));
    }

    private static string Escape(string text)
        => text.Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("\n", @"\n", StringComparison.Ordinal)
            .Replace("\t", @"\t", StringComparison.Ordinal);

    // A backslash that is escaped itself must not join the letter after it.
    private static string Unescape(string text)
        => string.Join('\\', text.Split(@"\\").Select(part => part
            .Replace(@"\n", "\n", StringComparison.Ordinal)
            .Replace(@"\t", "\t", StringComparison.Ordinal)));
}
