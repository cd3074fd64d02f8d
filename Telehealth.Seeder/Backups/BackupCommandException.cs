namespace Telehealth.Seeder.Backups;

/// <summary>The user's own backup command failed; the console ends with its exit code.</summary>
internal sealed class BackupCommandException(int exitCode) : Exception(
    $"The backup command ended with exit code {exitCode}. No backup was made, and nothing else was done.")
{
    public int ExitCode { get; } = exitCode;
}
