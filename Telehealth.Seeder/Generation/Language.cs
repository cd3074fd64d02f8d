namespace Telehealth.Seeder.Generation;

/// <summary>A language that patients write; the chart is English.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Spanish, as in Mexico.</summary>
    Spanish,
}
