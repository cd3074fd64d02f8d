using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations.Internal;
using Telehealth.Data.Deployment.Applying;

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

    /// <inheritdoc />
    public override LockReleaseBehavior LockReleaseBehavior => LockReleaseBehavior.Explicit;

    /// <inheritdoc />
    public override IMigrationsDatabaseLock AcquireDatabaseLock()
        => AcquireDatabaseLockAsync().GetAwaiter().GetResult();

    /// <inheritdoc />
    public override async Task<IMigrationsDatabaseLock> AcquireDatabaseLockAsync(CancellationToken cancellationToken = default)
        => await MigrationLock.AcquireAsync(
            this, (NpgsqlConnection)Dependencies.Connection.DbConnection, new MigrationSettings().GiveUpAfter, cancellationToken);

    /// <inheritdoc />
    public override IReadOnlyList<HistoryRow> GetAppliedMigrations()
        => GetAppliedMigrationsAsync().GetAwaiter().GetResult();

    /// <inheritdoc />
    /// <remarks>A migration that has steps left, or is being reverted, does not count as applied.</remarks>
    public override async Task<IReadOnlyList<HistoryRow>> GetAppliedMigrationsAsync(CancellationToken cancellationToken = default)
    {
        var status = await MigrationStatus.ReadAsync(Dependencies.CurrentContext.Context, cancellationToken);
        return
        [
            .. status.History.Where(row => !row.Reverting && row.Steps.Count == 0)
                .Select(row => new HistoryRow(row.MigrationName, row.ProductVersion!)),
        ];
    }

    /// <summary>Makes the table where there is none, and adds the columns that one of an older version lacks.</summary>
    /// <exception cref="UnexpectedHistoryException">The table is not ours.</exception>
    public async Task EnsureTableAsync(MigrationSession session, CancellationToken cancellationToken)
    {
        var existing = await session.QueryAsync(
            "SELECT attname::text FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped",
            reader => reader.GetString(0),
            cancellationToken,
            Table);
        if (existing.Count == 0)
        {
            await ChangeAsync(GetCreateScript());
        }
        else if (!existing.Contains("product_version"))
        {
            throw new UnexpectedHistoryException(innerException: null);
        }
        else if (HistoryColumn.All.Where(column => !existing.Contains(column.Name)).ToList() is { Count: > 0 } missing)
        {
            await ChangeAsync(string.Join('\n', missing.Select(column => column.AddTo(Table))));
        }

        Task ChangeAsync(string sql) => session.InTransactionAsync(
            $"prepare {Table}", isLong: false, () => session.ExecuteAsync(sql, cancellationToken), cancellationToken);
    }

    /// <inheritdoc />
    public override string GetInsertScript(HistoryRow row)
    {
        var migrations = Dependencies.CurrentContext.Context.GetService<IMigrationsAssembly>();
        var provider = Dependencies.CurrentContext.Context.Database.ProviderName!;
        return MigrationHistory.InsertScript(
            MigrationRecord.Of(migrations.CreateMigration(migrations.Migrations[row.MigrationId], provider), commands: []));
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
        foreach (var column in HistoryColumn.All)
        {
            history.Property(column.ClrType, column.Name).HasColumnType(column.Type).HasDefaultValueSql(column.Default)
                .IsRequired(column.IsRequired).HasComment(column.Comment);
        }
    }
}
#pragma warning restore EF1001
