using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Clinical;
using Telehealth.Data.PatientOwnership;

namespace Telehealth.Data.Billing;

[Comment("A treatment plan that a patient pays for again and again, as Stripe bills it.")]
public class PatientSubscription : VersionedPatientOwnedEntity
{
    [Comment("Stripe's subscription, unique: webhooks find the patient by it. Null until Stripe made it.")]
    [Identity(SafeHarbor.AccountNumber)]
    public string? StripeSubscriptionId { get; set; }

    [Comment("The plan that is paid for.")]
    [Health]
    public Guid PlanId { get; set; }

    public TreatmentPlan? Plan { get; set; }

    [Comment("Whether the subscription runs; past due while Stripe tries again to collect a payment that failed.")]
    [Operational]
    public SubscriptionStatus Status { get; set; } = SubscriptionStatus.Active;

    [Comment("When the period that is paid for began; null until Stripe bills the first.")]
    [Operational]
    public DateTimeOffset? CurrentPeriodStartedAt { get; set; }

    [Comment("When the period that is paid for ends; null until Stripe bills the first.")]
    [Operational]
    public DateTimeOffset? CurrentPeriodEndsAt { get; set; }

    [Comment("When it was cancelled, be it at once or for the end of the period; null where it was not.")]
    [Operational]
    public DateTimeOffset? CancelledAt { get; set; }

    [Comment("Why it was cancelled; null where it was not or no reason was given.")]
    [Health(FreeText = true)]
    public string? CancelReason { get; set; }

    [Comment("Whether it runs on to the end of the period and is cancelled then.")]
    [Operational]
    public bool CancelAtPeriodEnd { get; set; }

    [Comment("When it was paused; null while it runs.")]
    [Operational]
    public DateTimeOffset? PausedAt { get; set; }

    [Comment("When a paused subscription runs again by itself; null where it stays paused until the patient resumes it.")]
    [Operational]
    public DateTimeOffset? ResumesAt { get; set; }

    [Comment("What Stripe keeps with the subscription, free-form; null where nothing.")]
    [Health(FreeText = true)]
    public JsonElement? Metadata { get; set; }

    public List<SubscriptionPayment> Payments { get; } = [];
}
