namespace Telehealth.Data.Deployment;

/// <summary>The database has migrations that this version does not know. Nothing was changed.</summary>
public sealed class UnknownMigrationsException(IReadOnlyList<string> migrations) : Exception(
    $"The database has {migrations.Count} migration(s) that this version does not know ({string.Join(", ", migrations)}): "
    + "a newer version made them. Nothing was changed. Use that version or a later one.");
