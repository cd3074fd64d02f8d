namespace Telehealth.Seeder.Generation;

/// <summary>Identifiers that are random and nothing else (UUID version 4), as far as draws are.</summary>
internal static class RandomId
{
    public static Guid Of(Draw draw, string field)
    {
        var digits = draw.Hex(field, 32);
        return Guid.Parse($"{digits[..12]}4{digits[13..16]}8{digits[17..]}");
    }
}
