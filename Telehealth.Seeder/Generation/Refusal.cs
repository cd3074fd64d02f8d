namespace Telehealth.Seeder.Generation;

/// <summary>Why a consultation is denied.</summary>
/// <param name="Note">What the provider writes into the chart.</param>
/// <param name="Message">What the provider tells the patient.</param>
internal sealed record Refusal(string Note, string Message)
{
    private static readonly Refusal OutOfService = new(
        "Patient lives in a state that our pharmacy does not ship to.",
        "I am sorry: our pharmacy does not ship to your state yet. You are on the list and we write as soon as it does.");

    private static readonly Refusal InPerson = new(
        "What the patient describes needs an examination in person.",
        "What you describe should be examined in person. Please see your doctor, and come back to me with the result.");

    private static readonly Refusal Identity = new(
        "Identity document not readable, asked twice without answer.",
        "I could not read your identity document and had no answer to my question, so I have to close this request.");

    /// <summary>The reason; null where nothing is against treatment.</summary>
    public static Refusal? Of(Story story, Draw draw)
        => !story.Clinic.Reference.Pharmacy.StatesServiced.Contains(story.Person.Place.State) ? OutOfService
            : draw.Chance("denied", story.Clinic.Profile.Denied) ? draw.Pick("refusal", [InPerson, Identity])
            : null;
}
