namespace Telehealth.Data.Deidentification;

/// <summary>
///     The areas of three ZIP digits in which 20,000 people or fewer live; 45 CFR 164.514(b)(2)(i)(B) has 000 in their place.
///     By the census of 2000, as the Office for Civil Rights lists them ("Guidance Regarding Methods for De-identification of
///     Protected Health Information in Accordance with the HIPAA Privacy Rule", 26 November 2012). The rule means the current
///     data of the Bureau of the Census: who publishes what a view shows compares the list with it.
/// </summary>
internal static class SmallZipAreas
{
    public static IReadOnlyList<string> All { get; } =
    [
        "036", "059", "063", "102", "203", "556", "692", "790", "821", "823", "830", "831", "878", "879", "884", "890", "893",
    ];

    /// <summary>SQL for the first three digits of a ZIP code, or 000.</summary>
    public static string Blank(string column)
        => $"CASE WHEN left({column}, 3) IN ({string.Join(", ", All.Select(area => $"'{area}'"))}) "
            + $"THEN '000' ELSE left({column}, 3) END";
}
