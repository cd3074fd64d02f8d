namespace Telehealth.Seeder.Generation;

/// <summary>The chapter of a patient's care: one consultation after the other, and what follows from each.</summary>
internal static class CareFaker
{
    private const int UsualDays = 67;

    public static void Tell(Story story)
    {
        var (draw, person) = (story.Draw.At("care"), story.Person);

        // Who comes often comes at shorter intervals: about as many as there are fit into the whole history.
        var pace = TimeSpan.FromMinutes(
            Math.Min(UsualDays * 24 * 60,
                story.Clinic.Profile.HistoryDays * 24 * 60 * 10 / ((person.Consultations * 11) + 10)));

        var at = story.Patient.CreatedAt + draw.Time("first", TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(15));
        for (var index = 0; index < person.Consultations && story.IsPast(at); index++)
        {
            var decision = ConsultationFaker.Tell(story, index, at);
            var next = story.ByPatient(draw.At("gap", index), "gap", at + (pace * 0.4), at + (pace * 1.6));
            CareEvents.Consulted(story, decision);

            // Who is subscribed goes on with what was prescribed.
            if (decision.IsApproved && decision.Plan is not null && decision.At >= story.SubscribedUntil)
            {
                var isLast = index + 1 == person.Consultations;
                TreatmentFaker.Tell(story, index, decision, until: isLast ? DateTimeOffset.MaxValue : next);
            }

            at = next;
        }
    }
}
