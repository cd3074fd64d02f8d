using System.Text.Json;
using Telehealth.Data.Auditing;
using Telehealth.Data.Billing;
using Telehealth.Data.Clinical;
using Telehealth.Data.Patients;
using Telehealth.Data.Staff;

namespace Telehealth.Seeder.Generation;

/// <summary>What staff do around a patient: flags, adjustments, and the record of who looked at what.</summary>
internal static class Oversight
{
    private static readonly (PatientFlagType Type, string Reason)[] Flags =
    [
        (PatientFlagType.HighRisk, "Several medications at once, second look at every request."),
        (PatientFlagType.HighRisk, "History of falls, ask before any change."),
        (PatientFlagType.Vip, "Gives talks about us, answer within the hour."),
        (PatientFlagType.Vip, "Family of a colleague, chart for the named provider only."),
        (PatientFlagType.Collections, "Two invoices open for more than 60 days."),
        (PatientFlagType.Collections, "Pays by instalments as agreed, no reminders."),
        (PatientFlagType.FraudRisk, "Card of another person, identity checked by telephone."),
        (PatientFlagType.FraudRisk, "Same address as two other accounts."),
        (PatientFlagType.Compliance, "Asked for an early refill twice."),
        (PatientFlagType.Compliance, "Check-ins missed for two months."),
    ];

    private static readonly string[] CreditReasons =
    [
        "Apology for a late answer.", "Parcel came late, agreed by message.", "Invited a friend.",
        "Paid twice for a consultation, one of them as credit.",
    ];

    private static readonly string[] DiscountReasons =
        ["Friend of a patient, agreed by telephone.", "Student, shown by card.", "Came back after a year."];

    private static readonly JsonElement IncludeNotes = Json.Of(new { include = "notes" });

    public static void Tell(Story story)
    {
        AddFlag(story, story.Draw.At("flag"));
        AddCredit(story, story.Draw.At("credit"));

        var own = story.Draw.At("own access");
        AddAccess(story, own, story.Patient.CreatedAt.AddMinutes(1), story.Patient.Id, "patient", "GET", "/api/me", 200);
        var stranger = story.Draw.At("refused access");
        if (stranger.Chance("happens", 0.03))
        {
            var at = story.Patient.CreatedAt.AddHours(stranger.Between("hours", 1, 60));
            var path = $"/api/patients/{story.Patient.Id}/notes";
            AddAccess(story, stranger, at, story.Clinic.Admin(stranger).Id, "support", "GET", path, 403);
        }
    }

    /// <summary>A provider opens the chart, and decides where the time has come.</summary>
    public static void Reviewed(
        Story story, Draw draw, Consultation consultation, Provider provider, DateTimeOffset takenAt, DateTimeOffset decidedAt)
    {
        var path = $"/api/patients/{story.Patient.Id}/consultations/{consultation.Id}";
        AddAccess(story, draw.At("opens"), takenAt, provider.Id, "provider", "GET", path, 200);
        AddAccess(story, draw.At("decides"), decidedAt, provider.Id, "provider", "PATCH", path, 200);
    }

    /// <summary>An admin refunds an order in part.</summary>
    public static void Refunded(Story story, Draw draw, Order order, DateTimeOffset at)
    {
        var admin = story.Clinic.Admin(draw);
        if (order.RefundStatus == RefundStatus.Succeeded)
        {
            Adjust(story, BillingAdjustmentType.Refund, order.RefundAmount, order.RefundReason!, admin, at, order.Id);
        }

        Act(story, draw, admin, at, "refund_order", "order", order.Id, Json.Of(new { amount = order.RefundAmount }));
    }

    /// <summary>An admin gives back what was paid for a period of a subscription.</summary>
    public static void PaymentRefunded(Story story, Draw draw, decimal amount, Guid subscriptionId, DateTimeOffset at)
    {
        var admin = story.Clinic.Admin(draw);
        Adjust(story, BillingAdjustmentType.Refund, amount, "Period not wanted any more, given back.", admin, at, null);
        Act(story, draw, admin, at, "refund_payment", "subscription", subscriptionId, Json.Of(new { amount }));
    }

    /// <summary>An admin sets a flag, and maybe removes it.</summary>
    public static void Flagged(
        Story story, Draw draw, PatientFlagType type, string reason, DateTimeOffset at, DateTimeOffset? removedAt)
    {
        var admin = story.Clinic.Admin(draw);
        var flag = story.Rows.Add(
            new PatientFlag
            {
                FlagType = type,
                Reason = reason,
                IsActive = removedAt is null,
                ExpiresAt = draw.Chance("expires", 0.3) ? story.AsOf.AddDays(draw.Between("expires in", 5, 90)) : null,
                CreatedById = admin.Id,
                RemovedAt = removedAt,
                RemovedById = removedAt is null ? null : admin.Id,
            },
            at, removedAt);

        Act(story, draw, admin, at, "set_flag", "patient", story.Patient.Id, Json.Of(new { flag = flag.FlagType.ToString() }));
        AddAccess(story, draw, at, admin.Id, "admin", "POST", $"/api/patients/{story.Patient.Id}/flags", 201);
        if (removedAt is { } until)
        {
            Act(story, draw.At("removal"), admin, until, "remove_flag", "patient", story.Patient.Id, null);
        }
    }

    private static void AddFlag(Story story, Draw draw)
    {
        if (!story.Befalls(draw, "flagged", story.Clinic.Profile.Flagged))
        {
            return;
        }

        var at = story.AfterWork(
            story.Patient.CreatedAt, draw.Time("set", TimeSpan.FromHours(3), TimeSpan.FromDays(50)));
        var removedAt = story.AfterWork(at, draw.Time("removed", TimeSpan.FromDays(2), TimeSpan.FromDays(40)));
        if (!story.IsPast(at))
        {
            return;
        }

        var (type, reason) = draw.Pick("which", Flags);
        var isRemoved = story.IsPast(removedAt) && draw.Chance("is removed", 0.4);
        Flagged(story, draw, type, reason, at, isRemoved ? removedAt : null);
    }

    private static void AddCredit(Story story, Draw draw)
    {
        if (!story.Befalls(draw, "gets", 0.1))
        {
            return;
        }

        var at = story.AfterWork(
            story.Patient.CreatedAt, draw.Time("given", TimeSpan.FromDays(1), TimeSpan.FromDays(70)));
        if (!story.IsPast(at))
        {
            return;
        }

        var (admin, amount) = (story.Clinic.Admin(draw), 5m * draw.Between("fives", 1, 6));
        if (draw.Chance("discount", 0.3))
        {
            Adjust(story, BillingAdjustmentType.Discount, amount, draw.Pick("why", DiscountReasons), admin, at, null);
        }
        else
        {
            Adjust(story, BillingAdjustmentType.Credit, amount, draw.Pick("why", CreditReasons), admin, at, null);
            story.Patient.AccountCredit += amount;
            StoryRows.Changed(story.Patient, at);
        }

        Act(story, draw, admin, at, "adjust_billing", "patient", story.Patient.Id, Json.Of(new { amount }));
    }

    private static void Adjust(
        Story story, BillingAdjustmentType type, decimal amount, string reason, Admin admin, DateTimeOffset at, Guid? orderId)
        => story.Rows.Add(
            new BillingAdjustment
            {
                Type = type,
                Amount = amount,
                Reason = reason,
                OrderId = orderId,
                CreatedById = admin.Id,
            },
            at);

    private static void Act(
        Story story, Draw draw, Admin admin, DateTimeOffset at, string type, string targetType, Guid target,
        JsonElement? details)
        => story.Rows.Add(
            new AdminAction
            {
                AdminId = admin.Id,
                ActionType = type,
                TargetType = targetType,
                TargetId = target,
                ActionDetails = details,
                IpAddress = Client.Address(draw),
                UserAgent = Client.Of(draw).UserAgent,
            },
            at);

    private static void AddAccess(
        Story story, Draw draw, DateTimeOffset at, Guid who, string role, string method, string path, int status)
    {
        if (story.IsPast(at))
        {
            story.Rows.Add(
                new PatientAccessAudit
                {
                    EndpointAccessed = path,
                    HttpMethod = method,
                    AccessedByUserId = who,
                    AccessedByRole = role,
                    AccessedAt = at,
                    IpAddress = Client.Address(draw),
                    UserAgent = Client.Of(draw).UserAgent,
                    QueryParameters = draw.Chance("parameters", 0.1) ? IncludeNotes : null,
                    ResponseStatus = status,
                },
                at);
        }
    }
}
