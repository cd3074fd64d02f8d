using Telehealth.Data;
using Telehealth.Data.AuditTrail.Sealing;
using Telehealth.Data.Hosting;
using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Seeder.Commands;

/// <summary>The key and the digests that the commands of the audit trail work with.</summary>
internal static class AuditSettings
{
    /// <summary>What the help says of them.</summary>
    public const string Help =
        $"{SealingSettings.KeySetting} names the file of the key, and {SealingSettings.DigestsSetting} that of the digests; on "
        + "this machine, outside Production, those of this user will do.";

    public static SealingKey FindKey(Session session) => SealingSettings.FindKey(Lookup, FolderOf(session));

    public static async Task<FileDigestSink> FindDigestsAsync(
        Session session, TelehealthDbContext context, CancellationToken cancellationToken)
        => SealingSettings.FindDigests(
            Lookup, FolderOf(session), await DatabaseIdentity.OfAsync(context, cancellationToken));

    private static string? Lookup(string name) => Environment.GetEnvironmentVariable(name);

    private static string? FolderOf(Session session)
        => session.Settings.IsLocal && !ConnectionSources.IsProduction(Lookup) ? SealingSettings.LocalFolder : null;
}
