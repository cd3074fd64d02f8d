using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Prescribing;

[Comment("A medication of the catalog, in all its dosages.")]
public class Medication : VersionedEntity
{
    [Comment("Name that the platform uses.")]
    [Operational]
    public required string Name { get; set; }

    [Comment("Generic name; null where none is recorded.")]
    [Operational]
    public string? GenericName { get; set; }

    [Comment("Name of the brand that it corresponds to; null where there is none.")]
    [Operational]
    public string? BrandName { get; set; }

    [Comment("What the catalog files it under; null where it is not filed.")]
    [Operational]
    public string? Category { get; set; }

    [Comment("Strengths and forms that can be prescribed, such as 50mg tablet; empty where none are recorded.")]
    [Operational]
    public string[] AvailableDosages { get; set; } = [];

    [Comment("Price in US dollars before any discount; null where none is set. "
        + "Orders take it as the price of a pack; the replaced data does not say of how much it is.")]
    [Operational]
    public decimal? BasePrice { get; set; }

    [Comment("Share of the price that a subscription saves: 0.15 is 15 percent.")]
    [Operational]
    public decimal SubscriptionDiscount { get; set; } = 0.15m;

    [Comment("Whether it is dispensed on prescription only.")]
    [Operational]
    public bool RequiresPrescription { get; set; } = true;

    [Comment("Whether it is a controlled substance (21 USC 812).")]
    [Operational]
    public bool ControlledSubstance { get; set; }

    [Comment("DEA schedule of a controlled substance, II to V (21 CFR 1308); null where it is not controlled.")]
    [Operational]
    public string? DeaSchedule { get; set; }

    [Comment("Whether it can be prescribed and ordered.")]
    [Operational]
    public bool Active { get; set; } = true;

    [Comment("Units in stock; null where the stock is not counted.")]
    [Operational]
    public int? StockQuantity { get; set; }

    [Comment("Description that patients read; null where none is written.")]
    [Operational]
    public string? Description { get; set; }

    [Comment("Side effects; empty where none are recorded.")]
    [Operational]
    public string[] SideEffects { get; set; } = [];

    [Comment("Contraindications; empty where none are recorded.")]
    [Operational]
    public string[] Contraindications { get; set; } = [];

    [Comment("Address of a picture; null where there is none.")]
    [Operational]
    public string? ImageUrl { get; set; }
}
