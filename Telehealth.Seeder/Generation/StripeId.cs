namespace Telehealth.Seeder.Generation;

/// <summary>Identifiers in the form of Stripe's, with "seed" in them, so that nobody takes them for real ones.</summary>
internal static class StripeId
{
    /// <summary>128 bits of the story's own draws: as unique as the real ones.</summary>
    public static string Of(string kind, Draw draw, string field) => $"{kind}_seed{draw.Hex(field + " id", 32)}";
}
