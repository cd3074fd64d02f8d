namespace Telehealth.Data.Deployment.Backups;

/// <summary>What is known of a backup; kept in a file beside it.</summary>
/// <param name="Version">Of the manifest itself.</param>
/// <param name="Database">The name of the database.</param>
/// <param name="SystemIdentifier">What PostgreSQL calls the server's data, wherever it is reached.</param>
/// <param name="ServerVersion">The server's version.</param>
/// <param name="PgDumpVersion">The version of pg_dump; an older pg_restore may not be able to read the file.</param>
/// <param name="TakenAt">The moment that the backup shows, by the server's clock.</param>
/// <param name="Content">What the database held then.</param>
/// <param name="Roles">The logins and groups that rights are granted to; they are not part of a database, so not of the backup.</param>
/// <param name="Encrypted">Whether the file, and this manifest's digest, need the key.</param>
/// <param name="Bytes">The size of the file.</param>
/// <param name="Sha256">Of the file as it lies there, in hexadecimal.</param>
/// <param name="Proof">Null as long as the backup was not proved.</param>
public sealed record BackupManifest(
    int Version,
    string Database,
    string SystemIdentifier,
    string ServerVersion,
    string PgDumpVersion,
    DateTimeOffset TakenAt,
    DatabaseContent Content,
    IReadOnlyList<string> Roles,
    bool Encrypted,
    long Bytes,
    string Sha256,
    BackupProof? Proof)
{
    /// <summary>The version that is written, and the only one that is read.</summary>
    public const int CurrentVersion = 1;
}
