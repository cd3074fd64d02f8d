namespace Telehealth.Data.Deployment;

/// <summary>Others kept using a table that a migration has to lock, for longer than we try. That step is not done.</summary>
public sealed class MigrationBlockedException(string what, TimeSpan tried, string blockers, Exception innerException) : Exception(
    $"Gave up on: {what}. For {tried.TotalSeconds:0} s others held locks on its tables; the longest transactions now: {blockers}. "
    + "That step is not done, and earlier ones stay. Let them end, or end them with pg_terminate_backend, and run it again.",
    innerException);
