using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Telehealth.Data.Deployment.Drift;

/// <summary>Whether a database is what the migrations make of it.</summary>
/// <param name="Migration">The newest applied migration, with whose schema it was compared; null where none is applied.</param>
/// <param name="Pending">How many migrations are not applied yet.</param>
/// <param name="Checksums">Migrations that are not those that were applied.</param>
/// <param name="Drift">Differences between the schema and what the migrations make.</param>
public sealed record SchemaVerification(
    string? Migration, int Pending, IReadOnlyList<ChecksumFinding> Checksums, IReadOnlyList<Difference> Drift)
{
    /// <summary>True where nothing differs.</summary>
    public bool IsClean => Checksums.Count == 0 && Drift.Count == 0;

    /// <summary>
    ///     Compares the database with what its newest applied migration leaves. Writes nothing, and needs no right but to
    ///     read the history of migrations.
    /// </summary>
    /// <exception cref="UnexpectedHistoryException">The history table is not ours.</exception>
    /// <exception cref="UnknownMigrationsException">A newer version made the schema, so that it is not known here.</exception>
    public static async Task<SchemaVerification> RunAsync(
        TelehealthDbContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);

        var status = await MigrationStatus.ReadAsync(context, cancellationToken);
        status.ThrowIfUnknown();
        if (status.Applied.Count == 0)
        {
            return new SchemaVerification(null, status.Pending.Count, [], []);
        }

        var checksums = ChecksumFinding.Find(context, status);
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var connection = (NpgsqlConnection)context.Database.GetDbConnection();
            var live = await CatalogReader.ReadAsync(connection, cancellationToken);
            var drift = CatalogComparison.Differences(ExpectedCatalogs.Of(status.Applied[^1]), live);
            return new SchemaVerification(status.Applied[^1], status.Pending.Count, checksums, drift);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }
}
