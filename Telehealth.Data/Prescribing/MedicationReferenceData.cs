namespace Telehealth.Data.Prescribing;

internal static class MedicationReferenceData
{
    public static Medication Sildenafil { get; } = new()
    {
        Id = Guid.Parse("01900000-0000-7000-8000-000000000201"),
        Name = "Sildenafil",
        GenericName = "Sildenafil Citrate",
        BrandName = "Viagra",
        Category = "ED",
        AvailableDosages = ["20mg tablet", "50mg tablet", "100mg tablet"],
        BasePrice = 30,
    };

    public static Medication Finasteride { get; } = new()
    {
        Id = Guid.Parse("01900000-0000-7000-8000-000000000202"),
        Name = "Finasteride",
        GenericName = "Finasteride",
        BrandName = "Propecia",
        Category = "Hair Loss",
        AvailableDosages = ["1mg tablet"],
        BasePrice = 25,
    };

    public static Medication Minoxidil { get; } = new()
    {
        Id = Guid.Parse("01900000-0000-7000-8000-000000000203"),
        Name = "Minoxidil",
        GenericName = "Minoxidil",
        BrandName = "Rogaine",
        Category = "Hair Loss",
        AvailableDosages = ["5% solution"],
        BasePrice = 35,
    };

    public static Medication[] Rows { get; } = [Sildenafil, Finasteride, Minoxidil];
}
