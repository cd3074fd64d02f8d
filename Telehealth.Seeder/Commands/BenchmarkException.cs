namespace Telehealth.Seeder.Commands;

/// <summary>A benchmark did not measure what it says; the message says what it found.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
