using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations.Internal;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Deployment;

/// <summary>
///     The history of migrations: table <c>migration_history</c>, with a checksum of what each migration does, behind a lock
///     that holds for a whole run, not for one migration as the provider's does.
/// </summary>
#pragma warning disable EF1001 // The provider's history repository is internal; the service it implements is public.
internal sealed class TelehealthHistoryRepository(HistoryRepositoryDependencies dependencies)
    : NpgsqlHistoryRepository(dependencies)
{
    public const string Table = "migration_history";

    private const string TableExists = $"SELECT to_regclass('{Table}') IS NOT NULL";
    private const string AppliedAt = "applied_at";
    private const string Checksum = "checksum";

    /// <inheritdoc />
    public override LockReleaseBehavior LockReleaseBehavior => LockReleaseBehavior.Explicit;

    /// <inheritdoc />
    public override IMigrationsDatabaseLock AcquireDatabaseLock()
        => AcquireDatabaseLockAsync().GetAwaiter().GetResult();

    /// <inheritdoc />
    public override async Task<IMigrationsDatabaseLock> AcquireDatabaseLockAsync(CancellationToken cancellationToken = default)
    {
        Dependencies.MigrationsLogger.AcquiringMigrationLock();
        var held = await MigrationLock.AcquireAsync(
            this, (NpgsqlConnection)Dependencies.Connection.DbConnection, cancellationToken);
        try
        {
            // EF Core does so next, but would keep the lock if it failed.
            await ((IHistoryRepository)this).CreateIfNotExistsAsync(cancellationToken);
            return held;
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    /// <remarks>The provider reads the table and catches the error where there is none; people took that for a failure.</remarks>
    public override bool Exists()
        => (bool)Dependencies.RawSqlCommandBuilder.Build(TableExists).ExecuteScalar(Parameters())!;

    /// <inheritdoc />
    public override async Task<bool> ExistsAsync(CancellationToken cancellationToken = default)
        => (bool)(await Dependencies.RawSqlCommandBuilder.Build(TableExists).ExecuteScalarAsync(Parameters(), cancellationToken))!;

    /// <inheritdoc />
    public override IReadOnlyList<HistoryRow> GetAppliedMigrations()
    {
        try
        {
            return base.GetAppliedMigrations();
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UndefinedColumn)
        {
            throw new UnexpectedHistoryException(e);
        }
    }

    /// <inheritdoc />
    public override async Task<IReadOnlyList<HistoryRow>> GetAppliedMigrationsAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.GetAppliedMigrationsAsync(cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UndefinedColumn)
        {
            throw new UnexpectedHistoryException(e);
        }
    }

    /// <inheritdoc />
    public override string GetInsertScript(HistoryRow row)
    {
        var migrations = Dependencies.CurrentContext.Context.GetService<IMigrationsAssembly>();
        var provider = Dependencies.CurrentContext.Context.Database.ProviderName!;
        var migration = migrations.CreateMigration(migrations.Migrations[row.MigrationId], provider);

        return new StringBuilder()
            .AppendLine($"INSERT INTO {Table} ({MigrationIdColumnName}, {ProductVersionColumnName}, {Checksum})")
            .Append($"VALUES ({Sql.Literal(row.MigrationId)}, {Sql.Literal(row.ProductVersion)}, ")
            .AppendLine($"{Sql.Literal(MigrationChecksum.Of(migration.UpOperations))});")
            .ToString();
    }

    /// <inheritdoc />
    protected override void ConfigureTable(EntityTypeBuilder<HistoryRow> history)
    {
        base.ConfigureTable(history);

        history.ToTable(Table, table => table.HasComment("Migrations applied to this database, one row each."));
        history.HasKey(row => row.MigrationId).HasName($"pk_{Table}");
        history.Property(row => row.MigrationId).HasColumnName("migration_name")
            .HasComment("Name of the migration, beginning with its time.");
        history.Property(row => row.ProductVersion).HasColumnName("product_version")
            .HasComment("Version of EF Core that the migration was made with.");
        history.Property<DateTimeOffset>(AppliedAt).HasDefaultValueSql("now()").HasComment("When it was applied.");
        history.Property<string>(Checksum).HasMaxLength(64).IsRequired()
            .HasComment("SHA-256 over the operations of the migration, in hexadecimal.");
    }

    private RelationalCommandParameterObject Parameters()
        => new(
            Dependencies.Connection,
            parameterValues: null,
            readerColumns: null,
            Dependencies.CurrentContext.Context,
            Dependencies.CommandLogger,
            CommandSource.Migrations);
}
#pragma warning restore EF1001
