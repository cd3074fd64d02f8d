namespace Telehealth.Seeder.Generation;

/// <summary>The chapter of a patient's care: one consultation after the other, and what follows from each.</summary>
internal static class CareFaker
{
    public static void Tell(Story story)
    {
        var (draw, person) = (story.Draw.At("care"), story.Person);
        var busiest = story.Number == story.Clinic.Profile.EdgeCases.Busiest;
        var gap = TimeSpan.FromMinutes(story.Clinic.Profile.HistoryDays * 24 * 60 / (person.Consultations + 1));

        var at = story.Patient.CreatedAt + draw.Time("first", TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(15));
        for (var index = 0; index < person.Consultations && story.IsPast(at); index++)
        {
            var decision = ConsultationFaker.Tell(story, index, at);
            var next = at + (busiest ? gap : draw.At("gap", index).Time("gap", TimeSpan.FromDays(25), TimeSpan.FromDays(110)));
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
