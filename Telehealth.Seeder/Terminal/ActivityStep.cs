namespace Telehealth.Seeder.Terminal;

/// <summary>What long work does at the moment.</summary>
/// <param name="Text">In a few words.</param>
/// <param name="Fraction">How much is done, 0 to 1; null where that is not known.</param>
internal readonly record struct ActivityStep(string Text, double? Fraction = null);
