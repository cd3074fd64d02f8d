using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Data.Tests.Documentation;

/// <summary>A document of the repository, as lines under their nearest headings.</summary>
public sealed class MarkdownFile
{
    private readonly List<(string Section, string Line)> _lines = [];

    private MarkdownFile(string path) => Path = path;

    /// <summary>The folder that all documents are under.</summary>
    public static string Root { get; } = DotEnvFile.FindRepositoryRoot(AppContext.BaseDirectory)!;

    /// <summary>Relative to the root, with slashes.</summary>
    public string Path { get; }

    public string Text => string.Join('\n', _lines.Select(line => line.Line));

    /// <summary>README.md and what is under docs.</summary>
    public static IEnumerable<MarkdownFile> All()
        => Directory.EnumerateFiles(System.IO.Path.Combine(Root, "docs"), "*.md")
            .Select(file => System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Prepend("README.md")
            .Select(Read);

    public static MarkdownFile Read(string path)
    {
        var file = new MarkdownFile(path);
        var section = string.Empty;
        var inCode = false;
        foreach (var line in File.ReadLines(System.IO.Path.Combine(Root, path)))
        {
            inCode ^= line.StartsWith("```", StringComparison.Ordinal);
            // Smaller headings belong to the section that they are in.
            section = !inCode && line.StartsWith("## ", StringComparison.Ordinal) ? line[3..] : section;
            file._lines.Add((section, line));
        }

        return file;
    }

    /// <summary>The cells of every table row in a section, without headers.</summary>
    public IEnumerable<string[]> Rows(string section)
    {
        var rows = _lines.Where(line => line.Section == section).Select(line => line.Line).ToList();
        return rows.Where((line, i) => line.StartsWith("| ", StringComparison.Ordinal)
                && !(i + 1 < rows.Count && rows[i + 1].StartsWith("|-", StringComparison.Ordinal)))
            .Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray());
    }

    /// <summary>The lines of code blocks that have this language.</summary>
    public IEnumerable<string> Code(string language)
    {
        string? current = null;
        foreach (var (_, line) in _lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                current = current is null ? line[3..] : null;
            }
            else if (current == language)
            {
                yield return line;
            }
        }
    }
}
