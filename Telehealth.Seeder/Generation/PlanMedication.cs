using Telehealth.Data.Prescribing;

namespace Telehealth.Seeder.Generation;

/// <summary>A medication that a plan contains and a pharmacy can dispense.</summary>
/// <param name="Medication">The medication.</param>
/// <param name="Sku">Code of its stock keeping unit, such as FIN-1-TAB.</param>
/// <param name="Quantity">Units in a month: tablets, or bottles.</param>
public sealed record PlanMedication(Medication Medication, string Sku, int Quantity)
{
    /// <summary>The dosage of the catalogue that the SKU names: the one whose strength stands in its code.</summary>
    public string Dosage { get; } = Medication.AvailableDosages.FirstOrDefault(dosage =>
        Sku.Split('-')[1] == string.Concat(dosage.TakeWhile(char.IsAsciiDigit))) ?? Medication.AvailableDosages[0];

    /// <summary>Whether it is counted in tablets, of which a pack is a month's supply, and not in bottles.</summary>
    public bool IsTablet => Dosage.EndsWith("tablet", StringComparison.Ordinal);

    /// <summary>How many packs the pharmacy sells for a month: one of tablets, or so many bottles.</summary>
    public int Packs => IsTablet ? 1 : Quantity;
}
