namespace Telehealth.Data.Deployment.Backups;

/// <summary>That a backup was restored once, and compared with what the database held.</summary>
/// <param name="At">When.</param>
/// <param name="Server">On which server, as host:port.</param>
/// <param name="ServerVersion">That server's version.</param>
/// <param name="SchemaCompared">False where its major version is another; rows and contents are compared always.</param>
public sealed record BackupProof(DateTimeOffset At, string Server, string ServerVersion, bool SchemaCompared);
