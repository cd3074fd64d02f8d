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
        (PatientFlagType.Vip, "Gives talks about us, answer within the hour."),
        (PatientFlagType.Collections, "Two invoices open for more than 60 days."),
        (PatientFlagType.FraudRisk, "Card of another person, identity checked by telephone."),
        (PatientFlagType.Compliance, "Asked for an early refill twice."),
    ];

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

    private static void AddFlag(Story story, Draw draw)
    {
        var at = story.Patient.CreatedAt + draw.Time("set", TimeSpan.FromHours(3), TimeSpan.FromDays(50));
        if (!draw.Chance("flagged", story.Clinic.Profile.Flagged) || !story.IsPast(at))
        {
            return;
        }

        var (type, reason) = draw.Pick("which", Flags);
        var admin = story.Clinic.Admin(draw);
        var removedAt = at + draw.Time("removed", TimeSpan.FromDays(2), TimeSpan.FromDays(40));
        var isRemoved = story.IsPast(removedAt) && draw.Chance("is removed", 0.4);
        var flag = story.Rows.Add(
            new PatientFlag
            {
                FlagType = type,
                Reason = reason,
                IsActive = !isRemoved,
                ExpiresAt = draw.Chance("expires", 0.3) ? story.AsOf.AddDays(draw.Between("expires in", 5, 90)) : null,
                CreatedById = admin.Id,
                RemovedAt = isRemoved ? removedAt : null,
                RemovedById = isRemoved ? admin.Id : null,
            },
            at, isRemoved ? removedAt : null);

        Act(story, draw, admin, at, "set_flag", "patient", story.Patient.Id, Json.Of(new { flag = flag.FlagType.ToString() }));
        AddAccess(story, draw, at, admin.Id, "admin", "POST", $"/api/patients/{story.Patient.Id}/flags", 201);
        if (isRemoved)
        {
            Act(story, draw, admin, removedAt, "remove_flag", "patient", story.Patient.Id, null);
        }
    }

    private static void AddCredit(Story story, Draw draw)
    {
        var at = story.Patient.CreatedAt + draw.Time("given", TimeSpan.FromDays(1), TimeSpan.FromDays(70));
        if (!draw.Chance("gets", 0.1) || !story.IsPast(at))
        {
            return;
        }

        var (admin, amount) = (story.Clinic.Admin(draw), 5m * draw.Between("fives", 1, 6));
        if (draw.Chance("discount", 0.3))
        {
            Adjust(story, BillingAdjustmentType.Discount, amount, "Friend of a patient, agreed by telephone.", admin, at, null);
        }
        else
        {
            Adjust(story, BillingAdjustmentType.Credit, amount, "Apology for a late answer.", admin, at, null);
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
        System.Text.Json.JsonElement? details)
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
                    QueryParameters = draw.Chance("parameters", 0.1) ? Json.Of(new { include = "notes" }) : null,
                    ResponseStatus = status,
                },
                at);
        }
    }
}
