using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Prescribing;

namespace Telehealth.Data.Billing;

[Comment("A line of an order: a medication, how much of it, and its price.")]
public class OrderItem : PatientOwnedEntity
{
    [Comment("The order that the line is a part of.")]
    [Operational]
    public Guid OrderId { get; set; }

    public Order? Order { get; set; }

    [Comment("The medication that is bought.")]
    [Health]
    public Guid MedicationId { get; set; }

    public Medication? Medication { get; set; }

    [Comment("The medication's name as it was when it was ordered.")]
    [Health]
    public required string MedicationName { get; set; }

    [Comment("Strength and form, such as 50mg tablet; null where the product comes in one only.")]
    [Health]
    public string? Dosage { get; set; }

    [Comment("How many packs are bought; the tablets or other dosage units in them are counted in prescription_items.")]
    [Health]
    public required int Quantity { get; set; }

    [Comment("Price of one pack in US dollars, as it was when it was ordered.")]
    [Health]
    public required decimal UnitPrice { get; set; }

    [Comment("Price of the line in US dollars: quantity x unit price.")]
    [Health]
    public required decimal TotalPrice { get; set; }
}
