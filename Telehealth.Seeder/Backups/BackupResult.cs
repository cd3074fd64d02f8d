using System.Globalization;
using Telehealth.Data.Deployment.Backups;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Backups;

/// <summary>What backing up did.</summary>
/// <param name="File">The backup; null where a command of the user made it.</param>
/// <param name="Manifest">What is known of it; null where a command of the user made it.</param>
/// <param name="Pruned">Older backups that were deleted.</param>
internal sealed record BackupResult(string? File, BackupManifest? Manifest, IReadOnlyList<string> Pruned)
{
    /// <summary>A command of the user made the backup.</summary>
    public static readonly BackupResult ByCommand = new(null, null, []);

    /// <summary>The result as labels and values.</summary>
    public IEnumerable<(string Label, string Value)> Facts()
    {
        if (Manifest is null)
        {
            yield return ("Backup", "made by the command given; whether it can be restored was not tried");
            yield break;
        }

        yield return ("Backup", File!);
        yield return ("Size", Figures.Bytes(Manifest.Bytes) + (Manifest.Encrypted ? ", encrypted" : ""));
        yield return ("Content", Describe(Manifest));
        yield return ("Proved", $"restored on {Manifest.Proof!.Server} and compared");
        if (Pruned.Count > 0)
        {
            yield return ("Deleted", Figures.Of(Pruned.Count, "older backup"));
        }
    }

    /// <summary>The result for scripts.</summary>
    public object ForJson() => Manifest is null
        ? new { Proved = false }
        : new
        {
            File,
            Manifest.Bytes,
            Manifest.Encrypted,
            Manifest.TakenAt,
            Manifest.Content.Migration,
            Rows = Manifest.Content.Tables.Sum(table => table.Rows),
            Proved = Manifest.Proof is not null,
            Pruned,
        };

    /// <summary>What a backup holds, in one line.</summary>
    public static string Describe(BackupManifest manifest)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{Figures.Of(manifest.Content.Tables.Sum(table => table.Rows), "row")} at {manifest.TakenAt:yyyy-MM-dd HH:mm:ss} UTC, ")
            + (manifest.Content.Migration is { } migration ? $"migrated to {migration}" : "no migration applied");
}
