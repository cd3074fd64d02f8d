namespace Telehealth.Data.Deployment;

/// <summary>The database lacks migrations, or has not all steps of one.</summary>
public sealed class PendingMigrationsException(IReadOnlyCollection<string> pending) : Exception(
    $"The database lacks {pending.Count} migration(s): {string.Join(", ", pending)}. Apply them with `dotnet ef database "
    + "update`, a bundle or the console's `migrate`, or set Telehealth:Migrations to Apply.");
