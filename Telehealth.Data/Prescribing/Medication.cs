using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Prescribing;

[Comment("A medication of the catalog, in all its dosages.")]
public class Medication : VersionedEntity
{
    [Comment("Name that the platform uses.")]
    public required string Name { get; set; }

    [Comment("Generic name; null where none is recorded.")]
    public string? GenericName { get; set; }

    [Comment("Name of the brand that it corresponds to; null where there is none.")]
    public string? BrandName { get; set; }

    [Comment("What the catalog files it under; null where it is not filed.")]
    public string? Category { get; set; }

    [Comment("Strengths and forms that can be prescribed, such as 50mg tablet; empty where none are recorded.")]
    public string[] AvailableDosages { get; set; } = [];

    [Comment("Price in US dollars before any discount; null where none is set. "
        + "Orders take it as the price of a pack; the replaced data does not say of how much it is.")]
    public decimal? BasePrice { get; set; }

    [Comment("Share of the price that a subscription saves: 0.15 is 15 percent.")]
    public decimal SubscriptionDiscount { get; set; } = 0.15m;

    [Comment("Whether it is dispensed on prescription only.")]
    public bool RequiresPrescription { get; set; } = true;

    [Comment("Whether it is a controlled substance (21 USC 812).")]
    public bool ControlledSubstance { get; set; }

    [Comment("DEA schedule of a controlled substance, II to V (21 CFR 1308); null where it is not controlled.")]
    public string? DeaSchedule { get; set; }

    [Comment("Whether it can be prescribed and ordered.")]
    public bool Active { get; set; } = true;

    [Comment("Units in stock; null where the stock is not counted.")]
    public int? StockQuantity { get; set; }

    [Comment("Description that patients read; null where none is written.")]
    public string? Description { get; set; }

    [Comment("Side effects; empty where none are recorded.")]
    public string[] SideEffects { get; set; } = [];

    [Comment("Contraindications; empty where none are recorded.")]
    public string[] Contraindications { get; set; } = [];

    [Comment("Address of a picture; null where there is none.")]
    public string? ImageUrl { get; set; }
}
