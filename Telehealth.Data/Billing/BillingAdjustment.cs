using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Staff;

namespace Telehealth.Data.Billing;

[Comment("Money that staff gave a patient outside the usual course: a credit, a refund or a discount.")]
public class BillingAdjustment : PatientOwnedEntity
{
    [Comment("What the patient was given.")]
    [Operational]
    public required BillingAdjustmentType Type { get; set; }

    [Comment("How much in US dollars; more than 0.")]
    [Operational]
    public required decimal Amount { get; set; }

    [Comment("Why, in the words of the admin who did it.")]
    [Health(FreeText = true)]
    public required string Reason { get; set; }

    [Comment("The order that the adjustment is about; null where it is about none.")]
    [Operational]
    public Guid? OrderId { get; set; }

    public Order? Order { get; set; }

    [Comment("The admin who did it.")]
    [Operational]
    public Guid CreatedById { get; set; }

    public Admin? CreatedBy { get; set; }
}
