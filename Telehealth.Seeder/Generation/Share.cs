namespace Telehealth.Seeder.Generation;

/// <summary>A value and how often it occurs among its alternatives; weights need not add up to one.</summary>
public readonly record struct Share<T>(T Value, double Weight);
