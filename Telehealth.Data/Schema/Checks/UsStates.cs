namespace Telehealth.Data.Schema.Checks;

/// <summary>USPS codes of the states, the District of Columbia and the territories (USPS Publication 28, appendix B).</summary>
public static class UsStates
{
    /// <summary>The codes, in alphabetical order.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        "AK", "AL", "AR", "AS", "AZ", "CA", "CO", "CT", "DC", "DE", "FL", "GA", "GU", "HI", "IA", "ID", "IL", "IN", "KS",
        "KY", "LA", "MA", "MD", "ME", "MI", "MN", "MO", "MP", "MS", "MT", "NC", "ND", "NE", "NH", "NJ", "NM", "NV", "NY",
        "OH", "OK", "OR", "PA", "PR", "RI", "SC", "SD", "TN", "TX", "UT", "VA", "VI", "VT", "WA", "WI", "WV", "WY",
    ];

    internal static string SqlArray => $"ARRAY['{string.Join("','", Codes)}']::text[]";
}
