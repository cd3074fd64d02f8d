using System.Net;
using Telehealth.Data.Analytics;

namespace Telehealth.Seeder.Generation;

/// <summary>
///     Visits to the web site: the patient's own, which ends in a consultation, and those of visitors who never sign up.
///     How far each gets follows the expectation of the funnel's definition.
/// </summary>
internal static class WebFaker
{
    private const string Funnel = "consultation";
    private const string Site = "https://www.example.com";

    private static readonly string[] QuizFields = ["date_of_birth", "state", "symptoms", "medications", "allergies", "history"];
    private static readonly string[] CheckoutFields = ["name", "address", "card"];

    public static void Tell(Story story)
    {
        for (var index = 0; index < story.Clinic.Profile.VisitsPerPatient; index++)
        {
            Visit(story, story.Draw.At("visit", index), isOwn: index == 0);
        }

        var draw = story.Draw.At("return");
        for (var index = 0; index < draw.Between("count", 0, 3); index++)
        {
            Return(story, draw.At("visit", index));
        }
    }

    private static void Visit(Story story, Draw draw, bool isOwn)
    {
        var (steps, person) = (story.Clinic.Reference.Funnels[Funnel], story.Person);
        var submits = isOwn && person.Consultations > 0;
        var offset = draw.Time("offset", TimeSpan.FromDays(-20), TimeSpan.FromDays(20));
        var landedAt = isOwn ? person.CameAt
            : story.IsPast(person.CameAt + offset + TimeSpan.FromHours(2)) ? person.CameAt + offset
            : person.CameAt - offset.Duration();

        var reached = submits ? steps : [.. steps.TakeWhile(step => draw.Unit("how far") < ShareBeyondConverted(step, steps))];
        var sessionId = draw.Hex("session", 32);
        var client = Client.Of(draw);
        var times = StepTimes(draw, reached, landedAt, submits ? story.FirstConsultationAt : null);
        var lastAt = times is [.., var last] ? last : landedAt;
        for (var index = 0; index < reached.Count; index++)
        {
            AddStep(story, sessionId, reached[index].StepName, times[index], isOwn ? story.Patient.Id : null, index == 0);
        }

        var names = reached.Select(step => step.StepName).ToHashSet();
        AddForm(
            story, draw, sessionId, "intake_quiz", QuizFields, landedAt,
            names.Contains("quiz_started"), names.Contains("quiz_completed"));
        AddForm(
            story, draw, sessionId, "checkout", CheckoutFields, landedAt,
            names.Contains("checkout_started"), names.Contains("payment_completed"));
        AddSession(story, draw, sessionId, client, landedAt, lastAt, isOwn, submits);
    }

    /// <summary>
    ///     When each step was reached: how long one takes is drawn. The patient's own steps lead up to the consultation, so
    ///     that they are slowed down, or sped up, to end there.
    /// </summary>
    private static List<DateTimeOffset> StepTimes(
        Draw draw, IReadOnlyList<FunnelDefinition> steps, DateTimeOffset landedAt, DateTimeOffset? submittedAt)
    {
        var reached = new List<TimeSpan>();
        var passed = TimeSpan.Zero;
        for (var index = 0; index < steps.Count; index++)
        {
            reached.Add(passed);
            var expected = TimeSpan.FromMinutes(steps[index].ExpectedTimeMinutes ?? 1);
            passed += (expected * 0.5) + draw.At("step", index).Time("minutes", TimeSpan.FromSeconds(5), expected);
        }

        var pace = submittedAt is { } end ? (end - landedAt) / reached[^1] : 1;
        return [.. reached.Select(time => landedAt + TimeSpan.FromMilliseconds(Math.Round((time * pace).TotalMilliseconds)))];
    }

    /// <summary>
    ///     The share of those who do not convert that reach a step, so that all visitors together reach it as expected.
    /// </summary>
    private static double ShareBeyondConverted(FunnelDefinition step, IReadOnlyList<FunnelDefinition> steps)
    {
        var converted = (double)(steps[^1].ExpectedCompletionRate ?? 0) / 100;
        var expected = (double)(step.ExpectedCompletionRate ?? 0) / 100;
        return (expected - converted) / (1 - converted);
    }

    private static void AddStep(Story story, string session, string step, DateTimeOffset at, Guid? patientId, bool isFirst)
    {
        var page = $"{Site}/{step.Replace('_', '-')}";
        AddEvent(story, session, "page_view", "navigation", null, page, isFirst ? null : Site, patientId, at);
        AddEvent(story, session, "funnel_step", Funnel, Json.Of(new { funnel = Funnel, step }), page, null, patientId, at);
        if (step is "quiz_completed")
        {
            AddEvent(
                story, session, "form_interaction", "form", Json.Of(new { form = "intake_quiz" }), page, null, patientId, at);
        }
        else if (step is "consultation_submitted")
        {
            AddEvent(story, session, "conversion", Funnel, Json.Of(new { conversion = step }), page, null, patientId, at);
        }
    }

    private static void AddEvent(
        Story story, string session, string type, string category, System.Text.Json.JsonElement? data, string page,
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
        var last = completed ? fields.Length - 1 : draw.Between($"{form} last field", 0, fields.Length - 1);
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
                at, at.AddSeconds(own.Between("until", 5, 90)));
        }
    }

    private static void AddSession(
        Story story, Draw draw, string sessionId, Client client, DateTimeOffset startedAt, DateTimeOffset lastAt, bool isOwn,
        bool submits)
    {
        var campaign = draw.Chance("campaign", 0.45) ? Campaign.Of(draw) : null;
        var endedAt = story.IfPast(lastAt + draw.Time("leaves", TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(6)));
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

        var at = story.AsOf - draw.Time("at", TimeSpan.FromHours(1), since - TimeSpan.FromDays(1));
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
