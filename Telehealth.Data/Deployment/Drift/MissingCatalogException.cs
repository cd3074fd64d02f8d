namespace Telehealth.Data.Deployment.Drift;

/// <summary>It is not known what a migration makes, so that nothing can be compared with it.</summary>
public sealed class MissingCatalogException(string migration) : Exception(
    $"There is no catalog of migration {migration} in Telehealth.Data/Migrations/Catalogs. "
    + "Write it with TELEHEALTH_ACCEPT_CATALOGS=1 dotnet test, and build again.");
