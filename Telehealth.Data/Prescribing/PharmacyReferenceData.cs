namespace Telehealth.Data.Prescribing;

internal static class PharmacyReferenceData
{
    public static Pharmacy[] Rows { get; } =
    [
        new()
        {
            Id = Guid.Parse("01900000-0000-7000-8000-000000000501"),
            Name = "TeleHealth Pharmacy Partners",
            StatesServiced = ["CA", "NY", "TX", "FL", "IL", "PA", "OH", "GA", "NC", "MI"],
            Active = true,
            Preferred = true,
        },
    ];
}
