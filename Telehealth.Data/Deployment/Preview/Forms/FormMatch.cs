using System.Text.RegularExpressions;

namespace Telehealth.Data.Deployment.Preview.Forms;

/// <summary>A statement of a known form: the names in it, and the schema that it would find.</summary>
internal sealed partial class FormMatch(string sql, Match match, SchemaSketch schema)
{
    public SchemaSketch Schema => schema;

    /// <summary>The statement without what stands in literals.</summary>
    public string Bare { get; } = SqlStatements.WithoutLiterals(sql);

    /// <summary>A name of the form, as the catalog has it.</summary>
    public string this[string name] => Unquote(match.Groups[name].Value);

    public string TableName => this["table"];

    /// <summary>The constraint that the statement names; null where it is not there.</summary>
    public SketchedConstraint? Constraint => schema.Constraint(TableName, this["constraint"]);

    public bool IsNotValid => Bare.EndsWith("NOT VALID", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of a part of the form.</summary>
    public string Text(string part) => match.Groups[part].Value;

    public bool Has(string words) => Regex.IsMatch(
        Bare, $@"\b{words.Replace(" ", @"\s+", StringComparison.Ordinal)}\b", RegexOptions.IgnoreCase);

    /// <summary>The table and its partitions; what has partitions holds no rows itself.</summary>
    public IEnumerable<Touch> Table(LockMode mode, bool scans = false, bool rewrites = false)
        => OnAll(TableName, mode, scans, rewrites);

    /// <summary>The table without its partitions.</summary>
    public IEnumerable<Touch> TableOnly(LockMode mode, bool scans = false)
        => [new Touch(TableName, mode, scans && !IsPartitioned(TableName))];

    /// <summary>Another table of the statement, with its partitions.</summary>
    public IEnumerable<Touch> OnAll(string table, LockMode mode, bool scans = false, bool rewrites = false)
        => schema.WithPartitions(table).Select(each => IsPartitioned(each)
            ? new Touch(each, mode)
            : new Touch(each, mode, scans, rewrites));

    /// <summary>The tables that foreign keys of the table point at.</summary>
    public IEnumerable<Touch> Referenced(Func<SketchedConstraint, bool> which, LockMode mode)
        => Referenced(TableName, which, mode);

    /// <summary>The tables that foreign keys of a table point at.</summary>
    public IEnumerable<Touch> Referenced(string table, Func<SketchedConstraint, bool> which, LockMode mode)
        => (schema.Tables.GetValueOrDefault(table)?.Constraints.Values ?? Enumerable.Empty<SketchedConstraint>())
            .Where(constraint => constraint.Referenced is not null && which(constraint))
            .SelectMany(constraint => OnAll(constraint.Referenced!, mode));

    /// <summary>The table that has an index; none where there is no such index.</summary>
    public IEnumerable<string> TableOfIndex(string index)
        => schema.Indexes.GetValueOrDefault(index) is { } found ? [found.Table] : [];

    /// <summary>The columns of an index; none where it is not there.</summary>
    public IReadOnlyList<string> ColumnsOfIndex(string index) => schema.Indexes.GetValueOrDefault(index)?.Columns ?? [];

    /// <summary>Notes the type of a column.</summary>
    public void SetType(string column, string type) => ChangeColumns(columns => columns[column] = type);

    /// <summary>Forgets a column, and the constraints that go with it.</summary>
    public void DropColumn(string column)
    {
        ChangeColumns(columns => columns.Remove(column));
        foreach (var (name, _) in schema.Tables.GetValueOrDefault(TableName)?.Constraints
            .Where(constraint => constraint.Value.Columns.Contains(column)).ToList() ?? [])
        {
            schema.DropConstraint(TableName, name);
        }
    }

    public void RenameColumn(string column, string name)
    {
        ChangeColumns(columns =>
        {
            if (columns.Remove(column, out var type))
            {
                columns[name] = type;
            }
        });
        foreach (var (key, constraint) in schema.Tables.GetValueOrDefault(TableName)?.Constraints.ToList() ?? [])
        {
            schema.Tables[TableName].Constraints[key] = constraint with
            {
                Columns = [.. constraint.Columns.Select(each => each == column ? name : each)],
            };
        }
    }

    /// <summary>The names in a list that stands between parentheses.</summary>
    public static IReadOnlyList<string> List(string text)
        => [.. Names().Matches(text).Select(name => Unquote(name.Value))];

    public static string Unquote(string name)
        => name.StartsWith('"') ? name[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : name.ToLowerInvariant();

    public bool IsPartitioned(string table) => schema.Tables.GetValueOrDefault(table)?.IsPartitioned ?? false;

    private void ChangeColumns(Action<Dictionary<string, string>> change)
    {
        foreach (var each in schema.WithPartitions(TableName).Where(schema.Tables.ContainsKey))
        {
            change(schema.Tables[each].Columns);
        }
    }

    [GeneratedRegex("""(?:"(?:[^"]|"")+"|[\w$]+)""")]
    private static partial Regex Names();
}
