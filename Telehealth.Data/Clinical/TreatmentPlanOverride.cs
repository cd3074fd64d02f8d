using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Staff;

namespace Telehealth.Data.Clinical;

[Comment("A provider's change to a treatment plan for one patient.")]
public class TreatmentPlanOverride : VersionedPatientOwnedEntity
{
    [Comment("The plan that is changed.")]
    [Health]
    public Guid PlanId { get; set; }

    public TreatmentPlan? Plan { get; set; }

    [Comment("The provider who changed the plan.")]
    [Operational]
    public Guid ProviderId { get; set; }

    public Provider? Provider { get; set; }

    [Comment("What differs from the plan, as a JSON object that the application reads.")]
    [Health(FreeText = true)]
    public required JsonElement Modifications { get; set; }

    [Comment("Why the plan was changed, in the provider's words.")]
    [Health(FreeText = true)]
    public required string Reason { get; set; }

    [Comment("Whether the change holds; a patient has at most one that holds for a plan.")]
    [Operational]
    public bool IsActive { get; set; } = true;
}
