using System.Text.RegularExpressions;

namespace Telehealth.Data.Hosting.Connections;

/// <summary>
/// A <c>.env</c> file: lines of KEY=value, with comments, quotes and an optional <c>export</c>, as Docker Compose and
/// shells read them. Values are not expanded.
/// </summary>
public sealed partial class DotEnvFile
{
    /// <summary>The file's name.</summary>
    public const string FileName = ".env";

    private readonly Dictionary<string, string> _values;

    private DotEnvFile(string path, Dictionary<string, string> values)
    {
        Path = path;
        _values = values;
    }

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    /// <summary>The value of a name, or null where the file does not have it.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>
    /// The nearest file in <paramref name="folder"/> or its parents up to the repository's root, or null. Outside a
    /// repository only the folder itself counts: a file further up belongs to something else.
    /// </summary>
    /// <exception cref="ConnectionSettingsException">The file cannot be read, or a quote in it is not closed.</exception>
    public static DotEnvFile? Find(string folder)
    {
        var last = FindRepositoryRoot(folder) ?? folder;
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            var path = System.IO.Path.Combine(current.FullName, FileName);
            if (File.Exists(path))
            {
                return Read(path);
            }

            if (current.FullName == new DirectoryInfo(last).FullName)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>The nearest folder upwards with Telehealth.sln or .git in it, or null.</summary>
    public static string? FindRepositoryRoot(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(current.FullName, "Telehealth.sln"))
                || System.IO.Path.Exists(System.IO.Path.Combine(current.FullName, ".git")))
            {
                return current.FullName;
            }
        }

        return null;
    }

    /// <summary>Reads a file; lines that are not KEY=value are passed over.</summary>
    /// <exception cref="ConnectionSettingsException">The file cannot be read, or a quote in it is not closed.</exception>
    public static DotEnvFile Read(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConnectionSettingsException($"{path} cannot be read: {exception.Message}", exception);
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            var match = Line().Match(lines[i]);
            if (match.Success)
            {
                values[match.Groups["name"].Value] = Unquote(match.Groups["value"].Value.Trim())
                    ?? throw new ConnectionSettingsException($"{path}, line {i + 1}: the quote is not closed.");
            }
        }

        return new DotEnvFile(path, values);
    }

    private static string? Unquote(string text)
    {
        switch (text)
        {
            case ['\'', ..]:
                var literal = SingleQuoted().Match(text);
                return literal.Success ? literal.Groups["text"].Value : null;
            case ['"', ..]:
                var quoted = DoubleQuoted().Match(text);
                return quoted.Success ? Escape().Replace(quoted.Groups["text"].Value, "$1") : null;
            default:
                return Comment().Replace(text, "");
        }
    }

    [GeneratedRegex(@"^\s*(?:export\s+)?(?<name>[A-Za-z_][A-Za-z0-9_.]*)\s*=(?<value>.*)$")]
    private static partial Regex Line();

    [GeneratedRegex(@"^'(?<text>[^']*)'\s*(?:#.*)?$")]
    private static partial Regex SingleQuoted();

    [GeneratedRegex("""^"(?<text>(?:[^"\\]|\\.)*)"\s*(?:#.*)?$""")]
    private static partial Regex DoubleQuoted();

    [GeneratedRegex("""\\(["\\$])""")]
    private static partial Regex Escape();

    [GeneratedRegex(@"(?:^|\s+)#.*$")]
    private static partial Regex Comment();
}
