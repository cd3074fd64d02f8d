namespace Telehealth.Data.Prescribing;

/// <summary>One SKU of a treatment plan.</summary>
/// <param name="SkuCode">Code of the SKU.</param>
/// <param name="MedicationName">The medication; null where the catalog does not have it.</param>
/// <param name="Quantity">How many units of the SKU the plan contains.</param>
/// <param name="UnitPrice">Price of one unit in US dollars; null where none is set.</param>
public sealed record PlanMedication(string SkuCode, string? MedicationName, int Quantity, decimal? UnitPrice);
