using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Clinical;
using Telehealth.Data.PatientOwnership;

namespace Telehealth.Data.Billing;

[Comment("Something that happened to a patient's subscription, such as a start, a change of plan or a pause.")]
public class SubscriptionEvent : PatientOwnedEntity
{
    [Comment("The subscription that it happened to; null where it happened before the subscription was made.")]
    [Operational]
    public Guid? SubscriptionId { get; set; }

    public PatientSubscription? Subscription { get; set; }

    [Comment("What happened, in Stripe's words or the application's; an open set.")]
    [Operational]
    public required string EventType { get; set; }

    [Comment("The plan after the event; null where the event is not about a plan.")]
    [Health]
    public Guid? PlanId { get; set; }

    public TreatmentPlan? Plan { get; set; }

    [Comment("What else is known of the event, free-form; null where nothing.")]
    [Health(FreeText = true)]
    public JsonElement? Metadata { get; set; }
}
