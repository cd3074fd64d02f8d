namespace Telehealth.Data.Deployment.Backups;

/// <summary>A backup cannot be made, or is not one to restore. The message is one line: what is wrong, and what to do.</summary>
public sealed class BackupException : Exception
{
    public BackupException()
    {
    }

    public BackupException(string message)
        : base(message)
    {
    }

    public BackupException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
