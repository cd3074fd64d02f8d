using Telehealth.Data.Clinical;

namespace Telehealth.Seeder.Generation;

/// <summary>Why a consultation is denied.</summary>
/// <param name="Note">What the provider writes into the chart.</param>
/// <param name="Message">What the provider tells the patient.</param>
internal sealed record Refusal(string Note, string Message)
{
    private const double Unreadable = 0.4;

    /// <summary>The reason; null where nothing is against treatment.</summary>
    public static Refusal? Of(Story story, Draw draw, TreatmentPlan? plan)
    {
        var words = story.Person.Words;
        if (!story.Clinic.Reference.Pharmacy.StatesServiced.Contains(story.Person.Place.State))
        {
            return new("Patient lives in a state that our pharmacy does not ship to.", words.OutOfService);
        }

        if (plan is not null && Forbidden(story, plan) is { } forbidden)
        {
            return forbidden;
        }

        return !story.Befalls(draw, "denied", story.Clinic.Profile.Denied) ? null
            : draw.Chance("unreadable", Unreadable)
                ? new("Identity document not readable, asked twice without answer.", words.Identity)
            : new("What the patient describes needs an examination in person.", words.InPerson);
    }

    private static Refusal? Forbidden(Story story, TreatmentPlan plan)
    {
        var words = story.Person.Words;
        foreach (var rule in story.Clinic.Reference.ContraindicationsOf(plan))
        {
            if (rule.ForbidsWomen && story.Person.IsFemale)
            {
                return new(
                    $"Contraindicated: the plan's medication is not for women. {rule.Source}.", words.NotForWomen);
            }

            if (rule.FoundIn(story.Patient) is { } found)
            {
                return new($"Contraindicated: {found}. {rule.Source}.", $"{words.Contraindicated}{found}.");
            }
        }

        return null;
    }
}
