using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Telehealth.Data.Deployment.Applying;
using Telehealth.Data.Deployment.Linting;
using Telehealth.Data.Deployment.Preview.Forms;

namespace Telehealth.Data.Deployment.Preview;

/// <summary>
///     What migrating would do to a database as it is now: the SQL, and whom it keeps waiting. It reads the history and
///     the catalog, and takes no lock on any other table.
/// </summary>
/// <param name="DatabaseExists">False where migrating would create the database first.</param>
/// <param name="Migrations">What would be done, in order; none where nothing is left to do.</param>
/// <param name="Tables">The tables of the database that it would touch, by name.</param>
public sealed record MigrationPreview(
    bool DatabaseExists, IReadOnlyList<PreviewedMigration> Migrations, IReadOnlyList<PreviewedTable> Tables)
{
    /// <summary>What the lint would refuse; none where migrating would begin.</summary>
    public IReadOnlyList<LintFinding> Refused
        => [.. Migrations.SelectMany(migration => migration.Findings).Where(finding => !finding.IsSuppressed)];

    /// <summary>
    ///     Reads what there is to do. Needs SELECT on <c>migration_history</c> and USAGE of the schema, no more.
    /// </summary>
    /// <exception cref="TamperedHistoryException">
    ///     Migrating would be refused: an applied migration was changed.
    /// </exception>
    /// <exception cref="UnknownMigrationsException">
    ///     Migrating would be refused: a newer version has migrated the database.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    ///     Migrating would be refused: the model has changes that no migration makes.
    /// </exception>
    /// <exception cref="UnexpectedHistoryException">Migrating would be refused: the history is not ours.</exception>
    public static Task<MigrationPreview> ReadAsync(DbContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ReadAsync(context, StatementForms.All, cancellationToken);
    }

    /// <summary>The same by other forms.</summary>
    internal static async Task<MigrationPreview> ReadAsync(
        DbContext context, IReadOnlyList<StatementForm> forms, CancellationToken cancellationToken)
    {
        UnmigratedModel.Refuse(context, context.GetService<IMigrator>());
        var connection = context.GetService<IRelationalConnection>();
        try
        {
            await connection.OpenAsync(cancellationToken, errorsExpected: true);
            var npgsql = (NpgsqlConnection)connection.DbConnection;
            var history = await MigrationHistory.ReadAsync(npgsql, cancellationToken);
            var schema = await SchemaSketchReader.ReadAsync(npgsql, cancellationToken);
            return Make(context, history, schema, forms, databaseExists: true);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return Make(context, history: [], new SchemaSketch(), forms, databaseExists: false);
        }
        finally
        {
            await connection.CloseAsync();
        }
    }

    private static MigrationPreview Make(
        DbContext context,
        IReadOnlyList<AppliedMigration> history,
        SchemaSketch schema,
        IReadOnlyList<StatementForm> forms,
        bool databaseExists)
    {
        var (assembly, provider) = (context.GetService<IMigrationsAssembly>(), context.Database.ProviderName!);
        var plan = MigrationPlan.Make(assembly, provider, history, target: null);
        var live = schema.Tables.ToDictionary();
        var sql = new MigrationSql(context);
        var maker = new PreviewMaker(schema, forms);
        List<PreviewedMigration> migrations =
        [
            .. plan.Unfinished.Select(row => new PreviewedMigration(
                row.MigrationName,
                row.Reverting ? MigrationState.Reverting : MigrationState.Unfinished,
                maker.Steps(row.Steps),
                Findings: [])),
            .. plan.Applies.Select(migration => new PreviewedMigration(
                migration.Name(),
                MigrationState.Pending,
                maker.Commands(sql.Up(migration)),
                MigrationLint.Find(assembly, provider, [migration.Name()]))),
        ];
        return new MigrationPreview(databaseExists, migrations, new TouchedTables(live).Of(migrations));
    }
}
