using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;
using Npgsql;

namespace Telehealth.Data.Confidentiality;

/// <summary>What PostgreSQL says of an error, without what it says of the rows.</summary>
public static partial class PostgresExceptionExtensions
{
    // The classes of SQLSTATE whose message names objects of the schema, roles and limits only:
    // https://www.postgresql.org/docs/15/errcodes-appendix.html
    private static readonly string[] NamesOnly =
        ["08", "0A", "23", "25", "28", "2B", "3D", "40", "42", "44", "53", "54", "55", "57", "58"];

    // What is quoted in them may come from a parameter, such as the text of a full-text search or of a JSON path.
    private static readonly string[] NotNamesOnly =
        [PostgresErrorCodes.SyntaxError, PostgresErrorCodes.InvalidName, PostgresErrorCodes.NameTooLong];

    private static readonly Lazy<FrozenDictionary<string, string>> Conditions = new(() => typeof(PostgresErrorCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral)
        .GroupBy(field => (string)field.GetRawConstantValue()!, field => Words().Replace(field.Name, " $0").ToLowerInvariant())
        .ToFrozenDictionary(names => names.Key, names => names.First().Trim()));

    /// <summary>
    ///     The same error without values of rows or parameters: SQLSTATE, severity, schema, table, column, type and constraint
    ///     stay, and the message where messages of that SQLSTATE name nothing else. Detail, context and internal query go. The
    ///     data layer throws errors in this form; call it for those of commands that you send past it, such as COPY.
    /// </summary>
    /// <returns>A new exception with the stack trace of the original one.</returns>
    public static PostgresException WithoutValues(this PostgresException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var keepsMessage = NamesOnly.Contains(exception.SqlState[..2]) && !NotNamesOnly.Contains(exception.SqlState);
        return new PostgresException(
            keepsMessage ? exception.MessageText : MessageFor(exception.SqlState),
            exception.Severity,
            exception.InvariantSeverity,
            exception.SqlState,
            hint: keepsMessage ? exception.Hint : null,
            position: exception.Position,
            schemaName: exception.SchemaName,
            tableName: exception.TableName,
            columnName: exception.ColumnName,
            dataTypeName: exception.DataTypeName,
            constraintName: exception.ConstraintName,
            file: exception.File,
            line: exception.Line,
            routine: exception.Routine).WithStackTraceOf(exception);
    }

    private static string MessageFor(string sqlState)
        => $"{Conditions.Value.GetValueOrDefault(sqlState, "error")} (what PostgreSQL says may hold values and is left out)";

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Words();
}
