using Spectre.Console;

namespace Telehealth.Seeder.Terminal;

/// <summary>The shapes that all commands write their results in.</summary>
internal static class Layout
{
    /// <summary>Label and value, one pair a line, the values aligned.</summary>
    public static void WriteFacts(this IAnsiConsole console, params IReadOnlyList<(string Label, string Value)> facts)
    {
        var width = facts.Max(fact => fact.Label.Length);
        foreach (var (label, value) in facts)
        {
            console.Write(new Text($"  {label.PadRight(width)}   ", new Style(Color.Grey)));
            console.WriteLine(value);
        }
    }

    /// <summary>Rows under a heading; columns whose name ends in <c>#</c> hold numbers and are aligned right.</summary>
    public static void WriteTable(
        this IAnsiConsole console, IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        var table = new Table { Border = TableBorder.None, Expand = false };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column.TrimEnd('#'), new Style(Color.Grey)))
            {
                NoWrap = true,
                Padding = new Padding(0, 0, 3, 0),
                Alignment = column.EndsWith('#') ? Justify.Right : Justify.Left,
            });
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        console.Write(table);
    }

    /// <summary>A line that says that all is well.</summary>
    public static void WriteDone(this IAnsiConsole console, string text) => console.WriteLine(text, new Style(Color.Green));
}
