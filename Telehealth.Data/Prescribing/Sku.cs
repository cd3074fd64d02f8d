using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Prescribing;

[Comment("A stock keeping unit: a medication in one strength and form, as treatment plans name it.")]
public class Sku : VersionedEntity
{
    [Comment("Code of the unit, such as FIN-1-TAB; unique.")]
    [Operational]
    public required string Code { get; set; }

    [Comment("The medication; null where the catalog does not have it.")]
    [Operational]
    public Guid? MedicationId { get; set; }

    public Medication? Medication { get; set; }

    [Comment("What the unit is, in words; null where nobody has written it.")]
    [Operational]
    public string? Description { get; set; }

    [Comment("Price of one unit in US dollars; null where none is set.")]
    [Operational]
    public decimal? UnitPrice { get; set; }

    [Comment("Whether the unit can be dispensed; false until its medication is known.")]
    [Operational]
    public bool IsActive { get; set; }
}
