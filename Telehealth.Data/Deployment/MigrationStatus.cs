using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Data.Deployment;

/// <summary>Which migrations a database has, compared with those of this assembly. All lists are in the order of application.</summary>
/// <param name="Applied">Applied and known here.</param>
/// <param name="Pending">Known here and not applied.</param>
/// <param name="Unknown">Applied and not known here: a newer version of this assembly made them.</param>
public sealed record MigrationStatus(
    IReadOnlyList<string> Applied, IReadOnlyList<string> Pending, IReadOnlyList<string> Unknown)
{
    /// <summary>Compares the database's history with this assembly's migrations. Changes nothing.</summary>
    /// <exception cref="UnexpectedHistoryException">The history table is not ours.</exception>
    public static async Task<MigrationStatus> ReadAsync(
        TelehealthDbContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);

        var known = context.GetService<IMigrationsAssembly>().Migrations.Keys.ToList();
        var history = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        return new MigrationStatus(
            [.. known.Where(history.Contains)],
            [.. known.Where(name => !history.Contains(name))],
            [.. history.Where(name => !known.Contains(name))]);
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
}
