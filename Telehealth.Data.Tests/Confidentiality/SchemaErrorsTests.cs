using System.Text.RegularExpressions;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Confidentiality;

/// <summary>
///     Functions of the schema raise errors of SQLSTATEs whose message is passed on, so that they may name tables only.
/// </summary>
public sealed partial class SchemaErrorsTests(Database database) : IClassFixture<Database>
{
    private const string Functions = "SELECT prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace";

    [Fact]
    public async Task What_functions_raise_names_tables_only()
    {
        var raised = (await database.RowsAsync(Functions)).SelectMany(Arguments).ToList();

        Assert.NotEmpty(raised);
        Assert.All(raised, argument => Assert.StartsWith("TG_", argument, StringComparison.Ordinal));
    }

    [Fact]
    public void A_function_that_raises_a_value_would_be_found()
        => Assert.Equal(
            ["TG_TABLE_NAME", "NEW.email"],
            Arguments("BEGIN RAISE EXCEPTION 'a row of % has %', TG_TABLE_NAME, NEW.email USING TABLE = TG_TABLE_NAME; END"));

    private static IEnumerable<string> Arguments(string function)
        => Raised().Matches(function).SelectMany(match => match.Groups["arguments"].Value.Split(
            ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    [GeneratedRegex(@"\bRAISE\s+EXCEPTION\s+'(?:[^']|'')*'(?<arguments>[^;]*?)(?:\bUSING\b|;)", RegexOptions.IgnoreCase)]
    private static partial Regex Raised();
}
