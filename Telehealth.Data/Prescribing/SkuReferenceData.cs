namespace Telehealth.Data.Prescribing;

/// <summary>
///     The SKUs that the plans name. Only the medications of the catalog are linked: of the others nothing but the code
///     is known, so they are inactive until staff complete them.
/// </summary>
internal static class SkuReferenceData
{
    public static Sku[] Rows { get; } =
    [
        Sku(301, "MET-500-TAB"),
        Sku(302, "ORL-60-CAP"),
        Sku(303, "SEM-025-PEN"),
        Sku(304, "SEM-050-PEN"),
        Sku(305, "FIN-1-TAB", MedicationReferenceData.Finasteride),
        Sku(306, "MIN-5-SOL", MedicationReferenceData.Minoxidil),
        Sku(307, "BIO-10K"),
        Sku(308, "SIL-50-TAB", MedicationReferenceData.Sildenafil),
        Sku(309, "SIL-100-TAB", MedicationReferenceData.Sildenafil),
        Sku(310, "TAD-5-TAB"),
    ];

    private static Sku Sku(int number, string code, Medication? medication = null)
        => new()
        {
            Id = Guid.Parse($"01900000-0000-7000-8000-000000000{number}"),
            Code = code,
            MedicationId = medication?.Id,
            IsActive = medication is not null,
        };
}
