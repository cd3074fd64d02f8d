namespace Telehealth.Seeder.Commands;

/// <summary>A benchmark cannot measure what it says, or did not; the message says why.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
