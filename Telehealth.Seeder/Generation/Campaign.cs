namespace Telehealth.Seeder.Generation;

/// <summary>What sent a visitor, as the address of the first page says.</summary>
internal sealed record Campaign(string Source, string Medium, string Name, string? Content, string? Term)
{
    private static readonly Campaign[] All =
    [
        new("google", "cpc", "brand", "text-ad", "online doctor"),
        new("google", "cpc", "conditions", "text-ad", "hair loss treatment"),
        new("facebook", "social", "spring", "video", null), new("newsletter", "email", "monthly", "button", null),
        new("partner", "referral", "friends", null, null),
    ];

    public static Campaign Of(Draw draw) => draw.Pick("which campaign", All);
}
