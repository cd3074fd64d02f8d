namespace Telehealth.Data.Deployment;

/// <summary>Another process has been migrating this database for longer than we wait. Nothing was changed.</summary>
public sealed class MigrationLockTimeoutException(TimeSpan waited, string holder) : Exception(
    $"Another process holds the migration lock of this database and did not release it within {waited.TotalSeconds:0} s: "
    + $"{holder}. Nothing was changed. Wait for it to end, or end it with pg_terminate_backend, and try again.");
