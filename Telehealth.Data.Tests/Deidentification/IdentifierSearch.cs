using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.Classification;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Patients;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deidentification;

/// <summary>Looks through every value of the de-identified views for the identifiers of 45 CFR 164.514(b)(2)(i).</summary>
public sealed partial class IdentifierSearch
{
    /// <summary>The areas that become 000, once more, as the guidance of the Office for Civil Rights prints them.</summary>
    private static readonly string[] SmallZipAreas =
        "036 692 878 059 790 879 063 821 884 102 823 890 203 830 893 556 831".Split(' ');

    private static readonly string[] Types = ["text", "character varying", "uuid", "integer", "bigint", "numeric", "boolean"];

    private readonly Dictionary<string, string> _columns;
    private readonly List<(string Words, string Column)> _words;
    private readonly HashSet<string> _catalogue;

    private IdentifierSearch(Dictionary<string, string> columns, IEnumerable<string> catalogue)
    {
        (_columns, _catalogue) = (columns, [.. catalogue]);
        _words = [.. columns.Select(known => (Words(known.Key), known.Value)).Where(known => known.Item1.Trim().Length > 0)];
    }

    /// <summary>How many identifiers and secrets it looks for.</summary>
    public int Known => _columns.Count;

    /// <summary>A search for all that tells who somebody is, for the secrets, and for the identifiers of rows.</summary>
    public static async Task<IdentifierSearch> OfAllAsync(Database database)
    {
        var columns =
            from table in TestModel.Tables.OrderByDescending(t => t.ClrType.Namespace == typeof(Patient).Namespace)
            from property in table.GetProperties()
            let isSensitive = property.GetClassification().Sensitivity is Sensitivity.Identity or Sensitivity.Secret
            let isKeyOfPerson = property.ClrType == typeof(Guid) && property.IsPrimaryKey()
                && (table.IsPatientOwned() || table.GetProperties().Any(
                    p => p.GetClassification().Sensitivity == Sensitivity.Identity))
            where isSensitive || isKeyOfPerson
            select $"SELECT DISTINCT '{table.GetTableName()}.{property.GetColumnName()}', {property.GetColumnName()}::text "
                + $"FROM {table.GetTableName()} WHERE {property.GetColumnName()}::text <> ''";

        var known = new Dictionary<string, string>();
        foreach (var row in await database.RowsAsync(string.Join(" UNION ALL ", columns)))
        {
            var end = row.IndexOf(' ', StringComparison.Ordinal);
            known.TryAdd(row[(end + 1)..], row[..end]);
        }

        // What plans and medications are called names nobody, though a patient be called Ed.
        var catalogue =
            from table in TestModel.Tables.Where(t => t.GetSeedData().Any())
            from property in table.GetProperties().Where(p => p.ClrType == typeof(string))
            select $"SELECT {property.GetColumnName()} FROM {table.GetTableName()}";

        return new IdentifierSearch(known, await database.RowsAsync(string.Join(" UNION ", catalogue)));
    }

    /// <summary>A line for each finding in a view, or in all: where it is and where it comes from, without the value.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(NpgsqlConnection connection, string? only = null)
    {
        var findings = new List<string>();
        foreach (var (view, column, type) in (await ColumnsAsync(connection)).Where(c => only is null || c.View == only))
        {
            if (!Types.Contains(type.Split('(')[0]))
            {
                findings.Add($"{view}.{column} is a {type}");
            }

            await using var command = new NpgsqlCommand(
                $"SELECT DISTINCT {column}::text FROM {view} WHERE {column} IS NOT NULL", connection);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                if (WhatIs(column, type, reader.GetString(0)) is { } found)
                {
                    findings.Add($"{view}.{column} shows {found}");
                }
            }
        }

        return [.. findings.Distinct()];
    }

    private string? WhatIs(string column, string type, string value) => column switch
    {
        "age" => value == "90+" || (int.TryParse(value, out var age) && age is >= 0 and < 90) ? null : "an age over 89",
        _ when column.EndsWith("zip", StringComparison.Ordinal)
            => value.Length == 3 && !SmallZipAreas.Contains(value) ? null : "a ZIP code",
        _ when column.EndsWith("_year", StringComparison.Ordinal) => value.Length == 4 ? null : "more of a date than the year",
        _ when type is "uuid" => _columns.TryGetValue(value, out var known) ? known : null,
        _ when type is "text" || type.StartsWith("character", StringComparison.Ordinal) => WhatIs(value),
        _ => null,
    };

    private string? WhatIs(string text)
    {
        if (_columns.TryGetValue(text, out var column) || _catalogue.Contains(text))
        {
            return column;
        }

        var words = Words(text);
        return _words.FirstOrDefault(known => words.Contains(known.Words, StringComparison.Ordinal)).Column
            ?? (LooksLikeOne().IsMatch(text) ? "what looks like an identifier" : null);
    }

    /// <summary>Letters and digits in lower case, each word between blanks.</summary>
    private static string Words(string text)
    {
        var words = new StringBuilder(" ");
        foreach (var character in text)
        {
            words.Append(char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : ' ');
        }

        return words.Append(' ').ToString();
    }

    private static async Task<List<(string View, string Column, string Type)>> ColumnsAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT relname, attname, format_type(atttypid, atttypmod) FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
            WHERE relkind = 'v' AND starts_with(relname, 'deidentified_') AND attnum > 0
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync();
        var columns = new List<(string, string, string)>();
        while (await reader.ReadAsync())
        {
            columns.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        return columns;
    }

    /// <summary>E-mail and web addresses, telephone and social security numbers, dates, IP addresses.</summary>
    [GeneratedRegex(@"@|://|\+?\d{10}|\d{3}-\d{2}-\d{4}|\d{4}-\d{2}-\d{2}|\d{1,3}(\.\d{1,3}){3}")]
    private static partial Regex LooksLikeOne();
}
