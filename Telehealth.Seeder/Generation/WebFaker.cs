using System.Net;
using System.Text.Json;
using Telehealth.Data.Analytics;

namespace Telehealth.Seeder.Generation;

/// <summary>
///     Visits to the web site: the patient's own, which ends in a consultation, and those of visitors who never sign up.
///     How far each gets follows the expectation of the funnel's definition.
/// </summary>
internal static class WebFaker
{
    private const string Funnel = "consultation";
    private const string Site = FunnelStep.Site;

    private static readonly JsonElement IntakeQuiz = Json.Of(new { form = "intake_quiz" });
    private static readonly JsonElement Submitted = Json.Of(new { conversion = "consultation_submitted" });

    private static readonly string[] QuizFields = ["date_of_birth", "state", "symptoms", "medications", "allergies", "history"];
    private static readonly string[] CheckoutFields = ["name", "address", "card"];

    public static void Tell(Story story)
    {
        for (var index = 0; index < story.Clinic.Profile.VisitsPerPatient; index++)
        {
            Visit(story, story.Draw.At("visit", index), isOwn: index == 0);
        }

        var draw = story.Draw.At("return");
        var returns = draw.Between("count", 0, story.Clinic.Profile.ReturnVisits);
        for (var index = 0; index < returns; index++)
        {
            Return(story, draw.At("visit", index));
        }
    }

    private static void Visit(Story story, Draw draw, bool isOwn)
    {
        var (steps, person) = (story.Clinic.Reference.Funnels[Funnel], story.Person);
        var submits = isOwn && person.Consultations > 0;
        var (from, until) = (person.CameAt.AddDays(-20), person.CameAt.AddDays(20));
        var landedAt = isOwn ? person.CameAt
            : story.ByPatient(draw, "landed", from, story.IsPast(until.AddHours(2)) ? until : story.AsOf.AddHours(-2));

        var reached = submits ? steps.Count : HowFar(steps, draw.Unit("how far"));
        var sessionId = draw.Hex("session", 32);
        var client = Client.Of(draw);
        var times = StepTimes(draw, steps, reached, landedAt, submits ? story.FirstConsultationAt : null);
        var lastAt = times is [.., var last] ? last : landedAt;
        for (var index = 0; index < reached; index++)
        {
            AddStep(story, sessionId, steps[index], times[index], isOwn ? story.Patient.Id : null, index == 0);
        }

        AddForm(
            story, draw, sessionId, "intake_quiz", QuizFields, landedAt,
            Includes(steps, reached, "quiz_started"), Includes(steps, reached, "quiz_completed"));
        AddForm(
            story, draw, sessionId, "checkout", CheckoutFields, landedAt,
            Includes(steps, reached, "checkout_started"), Includes(steps, reached, "payment_completed"));
        AddSession(story, draw, sessionId, client, landedAt, lastAt, isOwn, submits);
    }

    /// <summary>
    ///     When each step was reached: how long one takes is drawn. The patient's own steps lead up to the consultation, so
    ///     that they are slowed down, or sped up, to end there.
    /// </summary>
    private static DateTimeOffset[] StepTimes(
        Draw draw, IReadOnlyList<FunnelStep> steps, int reached, DateTimeOffset landedAt, DateTimeOffset? submittedAt)
    {
        var offsets = new TimeSpan[reached];
        var passed = TimeSpan.Zero;
        for (var index = 0; index < reached; index++)
        {
            offsets[index] = passed;
            var expected = steps[index].Expected;
            passed += (expected * 0.5) + draw.At("step", index).Time("minutes", TimeSpan.FromSeconds(5), expected);
        }

        var pace = submittedAt is { } end ? (end - landedAt) / offsets[^1] : 1;
        var times = new DateTimeOffset[reached];
        for (var index = 0; index < reached; index++)
        {
            times[index] = landedAt + TimeSpan.FromMilliseconds(Math.Round((offsets[index] * pace).TotalMilliseconds));
        }

        return times;
    }

    /// <summary>How many steps a visitor takes who does not convert.</summary>
    private static int HowFar(IReadOnlyList<FunnelStep> steps, double unit)
    {
        var reached = 0;
        while (reached < steps.Count && unit < steps[reached].BeyondConverted)
        {
            reached++;
        }

        return reached;
    }

    private static bool Includes(IReadOnlyList<FunnelStep> steps, int reached, string name)
    {
        for (var index = 0; index < reached; index++)
        {
            if (steps[index].Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static void AddStep(
        Story story, string session, FunnelStep step, DateTimeOffset at, Guid? patientId, bool isFirst)
    {
        var page = step.Page;
        AddEvent(story, session, "page_view", "navigation", null, page, isFirst ? null : Site, patientId, at);
        AddEvent(story, session, "funnel_step", Funnel, step.Data, page, null, patientId, at);
        if (step.Name is "quiz_completed")
        {
            AddEvent(story, session, "form_interaction", "form", IntakeQuiz, page, null, patientId, at);
        }
        else if (step.Name is "consultation_submitted")
        {
            AddEvent(story, session, "conversion", Funnel, Submitted, page, null, patientId, at);
        }
    }

    private static void AddEvent(
        Story story, string session, string type, string category, JsonElement? data, string page,
        string? referrer, Guid? patientId, DateTimeOffset at)
    {
        if (story.IsPast(at))
        {
            story.Rows.Add(
                new AnalyticsEvent
                {
                    PatientId = at < story.Patient.CreatedAt ? null : patientId,
                    SessionId = session,
                    EventType = type,
                    EventCategory = category,
                    EventData = data,
                    PageUrl = page,
                    Referrer = referrer,
                },
                at);
        }
    }

    private static void AddForm(
        Story story, Draw draw, string session, string form, string[] fields, DateTimeOffset landedAt, bool entered,
        bool completed)
    {
        // Who gives up leaves from the field that was last entered.
        var last = completed ? fields.Length - 1 : draw.At(form).Between("last field", 0, fields.Length - 1);
        for (var index = 0; entered && index <= last; index++)
        {
            var own = draw.At(form, index);
            var at = landedAt + TimeSpan.FromMinutes(2) + TimeSpan.FromSeconds(20 * index);
            if (!story.IsPast(at.AddSeconds(90)))
            {
                return;
            }

            var errors = own.Chance("mistypes", 0.12) ? own.Between("errors", 1, 3) : 0;
            var leaves = completed || index < last;
            story.Rows.Add(
                new FormFieldAnalytics
                {
                    SessionId = session,
                    FormName = form,
                    FieldName = fields[index],
                    FocusCount = 1 + errors,
                    BlurCount = leaves ? 1 + errors : errors,
                    ChangeCount = leaves ? own.Between("changes", 1, 4) : 0,
                    TimeSpentSeconds = own.Between("seconds", 3, 70),
                    WasCompleted = leaves,
                    ErrorCount = errors,
                },
                at, leaves || errors > 0 ? at.AddSeconds(own.Between("until", 5, 90)) : null);
        }
    }

    private static void AddSession(
        Story story, Draw draw, string sessionId, Client client, DateTimeOffset startedAt, DateTimeOffset lastAt, bool isOwn,
        bool submits)
    {
        var campaign = draw.Chance("campaign", 0.45) ? Campaign.Of(draw) : null;

        // A phone that goes out of reach says no good-bye.
        var endedAt = draw.Chance("vanishes", 0.02) ? null
            : story.IfPast(lastAt + draw.Time("leaves", TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(6)));
        var converted = submits && story.FirstConsultationAt is not null;
        story.Rows.Add(
            new UserSession
            {
                SessionId = sessionId,
                PatientId = isOwn ? story.Patient.Id : null,
                StartedAt = startedAt,
                EndedAt = endedAt,
                UserAgent = client.UserAgent,
                IpAddress = draw.Chance("keeps address", 0.95) ? Client.Address(draw) : IPAddress.IPv6Loopback,
                DeviceType = client.Device,
                Browser = client.Browser,
                UtmSource = campaign?.Source,
                UtmMedium = campaign?.Medium,
                UtmCampaign = campaign?.Name,
                UtmContent = campaign?.Content,
                UtmTerm = campaign?.Term,
                Converted = converted,
                ConversionType = converted ? "consultation_submitted" : null,
                ConversionValue = converted ? story.FirstPlanPrice : null,
            },
            startedAt, endedAt);
    }

    private static void Return(Story story, Draw draw)
    {
        var since = story.AsOf - story.Patient.CreatedAt;
        if (since < TimeSpan.FromDays(2) || !story.Login.EmailVerified)
        {
            return;
        }

        var at = story.ByPatient(draw, "at", story.Patient.CreatedAt.AddDays(1), story.AsOf.AddHours(-1));
        var session = draw.Hex("session", 32);
        AddEvent(story, session, "page_view", "navigation", null, $"{Site}/sign-in", null, null, at);
        AddEvent(
            story, session, "page_view", "navigation", null, $"{Site}/messages", $"{Site}/sign-in",
            story.Patient.Id, at.AddMinutes(1));
        AddSession(story, draw, session, Client.Of(draw), at, at.AddMinutes(1), isOwn: true, submits: false);
        if (at > (story.Login.LastLoginAt ?? DateTimeOffset.MinValue))
        {
            story.Login.LastLoginAt = at;
            StoryRows.Changed(story.Login, at);
        }
    }
}
