using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Telehealth.Data.Deployment;

/// <summary>Which migrations a database has, compared with those of the code. All lists are in the order of application.</summary>
/// <param name="History">All rows of the history.</param>
/// <param name="Applied">Applied and known here.</param>
/// <param name="Pending">Known here and not applied, or being reverted.</param>
/// <param name="Unknown">Applied and newer than all that are known here: a newer version of the code made them.</param>
/// <param name="Tampered">What differs from what was applied; none where all is well.</param>
/// <param name="NewestKnown">The newest migration of the code; null where it has none.</param>
public sealed record MigrationStatus(
    IReadOnlyList<AppliedMigration> History,
    IReadOnlyList<string> Applied,
    IReadOnlyList<string> Pending,
    IReadOnlyList<string> Unknown,
    IReadOnlyList<TamperedMigration> Tampered,
    string? NewestKnown)
{
    /// <summary>Migrations that have steps left to do.</summary>
    public IEnumerable<AppliedMigration> Unfinished => History.Where(row => row.Steps.Count > 0 || row.Reverting);

    /// <summary>True where everything that is known here is applied, to its last step.</summary>
    public bool IsUpToDate => Lacking.Count == 0;

    /// <summary>All migrations that the code or the database has, with what there is to say of each.</summary>
    public IReadOnlyList<MigrationReport> Migrations =>
    [
        .. History.Select(row => row.MigrationName).Union(Applied.Concat(Pending), StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.OrdinalIgnoreCase).Select(Report),
    ];

    /// <summary>Unknown migrations on whose schema this code cannot work.</summary>
    public IReadOnlyList<string> Breaking =>
    [
        .. History.Where(row => Unknown.Contains(row.MigrationName) && row.BreaksCodeBefore is { } first
            && string.Compare(NewestKnown, first, StringComparison.OrdinalIgnoreCase) < 0).Select(row => row.MigrationName),
    ];

    /// <summary>Compares the database's history with the code's migrations, in one command. Changes nothing.</summary>
    /// <exception cref="UnexpectedHistoryException">The history table is not ours.</exception>
    public static async Task<MigrationStatus> ReadAsync(DbContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);

        // Not by the context's own method, which hides behind a general sentence why a server cannot be reached.
        var connection = context.GetService<IRelationalConnection>();
        IReadOnlyList<AppliedMigration> history = [];
        try
        {
            await connection.OpenAsync(cancellationToken, errorsExpected: true);
            history = await MigrationHistory.ReadAsync((NpgsqlConnection)connection.DbConnection, cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            // No database, no history.
        }
        finally
        {
            await connection.CloseAsync();
        }

        return Compare(context.GetService<IMigrationsAssembly>(), context.Database.ProviderName!, history);
    }

    /// <summary>Refuses a history that is not that of this code.</summary>
    /// <exception cref="TamperedHistoryException">An applied migration was changed, or one inserted or deleted.</exception>
    public void ThrowIfTampered()
    {
        if (Tampered.Count > 0)
        {
            throw new TamperedHistoryException([.. Tampered.Select(tampered => tampered.Sentence)]);
        }
    }

    /// <summary>Refuses a database that this assembly knows less of than the database itself.</summary>
    /// <exception cref="UnknownMigrationsException">Migrations are applied that are not known here.</exception>
    public void ThrowIfUnknown()
    {
        if (Unknown.Count > 0)
        {
            throw new UnknownMigrationsException(Unknown);
        }
    }

    /// <summary>Refuses a newer schema on which this code cannot work.</summary>
    /// <exception cref="UnknownMigrationsException">A migration that is not known here says so.</exception>
    public void ThrowIfBroken()
    {
        if (Breaking.Count > 0)
        {
            throw new UnknownMigrationsException(Breaking);
        }
    }

    /// <summary>Refuses a schema that is older than this code needs.</summary>
    /// <exception cref="PendingMigrationsException">Migrations are not applied, or not to their last step.</exception>
    public void ThrowIfBehind()
    {
        if (!IsUpToDate)
        {
            throw new PendingMigrationsException(Lacking);
        }
    }

    internal static MigrationStatus Compare(
        IMigrationsAssembly assembly, string provider, IReadOnlyList<AppliedMigration> history)
    {
        var known = assembly.Migrations.Keys.Order(StringComparer.OrdinalIgnoreCase).ToList();
        var newestKnown = known.LastOrDefault();
        var applied = history.Where(row => !row.Reverting).Select(row => row.MigrationName)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

        return new MigrationStatus(
            history,
            [.. known.Where(applied.Contains)],
            [.. known.Where(name => !applied.Contains(name))],
            [.. history.Select(row => row.MigrationName).Where(name => IsAfter(name, newestKnown))],
            [.. Tampering.Find(assembly, provider, history)],
            newestKnown);
    }

    internal static bool IsAfter(string name, string? other)
        => string.Compare(name, other, StringComparison.OrdinalIgnoreCase) > 0;

    // An older version beside a newer one need not wait for the newer one's steps.
    private IReadOnlyList<string> Lacking =>
    [
        .. Pending.Union(
            Unfinished.Select(row => row.MigrationName).Where(name => !Unknown.Contains(name)),
            StringComparer.OrdinalIgnoreCase),
    ];

    private MigrationReport Report(string name)
    {
        var row = History.FirstOrDefault(row => string.Equals(row.MigrationName, name, StringComparison.OrdinalIgnoreCase));
        var finding = Tampered.FirstOrDefault(tampered => tampered.MigrationName == name)?.Sentence;
        var state = finding is not null ? MigrationState.Tampered
            : row is null ? MigrationState.Pending
            : Unknown.Contains(name) ? MigrationState.Unknown
            : row.Reverting ? MigrationState.Reverting
            : row.Steps.Count > 0 ? MigrationState.Unfinished
            : MigrationState.Applied;
        return new MigrationReport(name, state, row, finding);
    }
}
