using Telehealth.Data.Deployment.Backups;

namespace Telehealth.Seeder.Backups;

/// <summary>How a backup is made.</summary>
/// <param name="Folder">Where it goes.</param>
/// <param name="Keep">How many proved backups of the database stay there; null where none is deleted.</param>
/// <param name="Key">What encrypts it; null where nothing does.</param>
internal sealed record BackupOptions(string Folder, int? Keep, BackupKey? Key);
