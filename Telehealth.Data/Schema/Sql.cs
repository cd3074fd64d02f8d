namespace Telehealth.Data.Schema;

/// <summary>Quoting for the SQL that we write ourselves.</summary>
internal static class Sql
{
    /// <summary>A name, quoted, so that it may be a keyword.</summary>
    public static string Identifier(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A text literal.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
