namespace Telehealth.Data.Confidentiality;

/// <summary>When a setting of the server prints values, and what to set it to.</summary>
/// <param name="Setting">Its name.</param>
/// <param name="Advised">A value with which it prints none.</param>
/// <param name="Prints">What it prints otherwise.</param>
/// <param name="IsQuiet">Whether it prints no values with a value of it.</param>
internal sealed record ServerLogRule(string Setting, string Advised, string Prints, Predicate<string> IsQuiet)
{
    private const string Statements = "statements, with the values that are written into them";

    /// <summary>How much of a parameter is printed beside a statement.</summary>
    public static readonly ServerLogRule Parameters = new(
        "log_parameter_max_length", "0", "the parameters of statements that are printed", value => value == "0");

    /// <summary>Settings that print statements, and with them their parameters.</summary>
    public static readonly IReadOnlyList<ServerLogRule> OfStatements =
    [
        new("log_statement", "none", Statements, value => value is "none" or "ddl"),
        new("log_min_duration_statement", "-1", $"slow {Statements}", IsNegative),
        new("log_min_duration_sample", "-1", $"a sample of slow {Statements}", IsNegative),
        new("log_transaction_sample_rate", "0", $"a sample of {Statements}", value => value == "0"),
        new("auto_explain.log_min_duration", "-1", $"plans of slow {Statements}", IsNegative),
    ];

    /// <summary>Whether a line of the log has a detail.</summary>
    public static readonly ServerLogRule Detail = new(
        "log_error_verbosity",
        "terse",
        "the row that a constraint refused, or the key that was there",
        value => value == "terse");

    /// <summary>Settings that print errors and what belongs to them.</summary>
    public static readonly IReadOnlyList<ServerLogRule> OfErrors =
    [
        Detail,
        new(
            "log_min_error_statement",
            "panic",
            $"refused {Statements}",
            value => value is "log" or "fatal" or "panic"),
    ];

    /// <summary>How much of a parameter is printed with an error.</summary>
    public static readonly ServerLogRule ParametersOfErrors = new(
        "log_parameter_max_length_on_error", "0", "the parameters of refused statements", value => value == "0");

    /// <summary>All of them.</summary>
    public static IEnumerable<ServerLogRule> All => [.. OfStatements, Parameters, .. OfErrors, ParametersOfErrors];

    // Off is -1, whatever the unit.
    private static bool IsNegative(string value) => value.StartsWith('-');
}
