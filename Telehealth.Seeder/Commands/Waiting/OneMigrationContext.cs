using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Telehealth.Data;

namespace Telehealth.Seeder.Commands.Waiting;

/// <summary>A context without a model that has one migration, applied as those of the data layer are.</summary>
internal sealed class OneMigrationContext(DbContextOptions<OneMigrationContext> options, Type migration) : DbContext(options)
{
    /// <summary>The migration's type.</summary>
    public Type Migration { get; } = migration;

    /// <summary>Applies it.</summary>
    public static async Task MigrateAsync(NpgsqlDataSource source, Type migration, CancellationToken cancellationToken)
    {
        var options = new DbContextOptionsBuilder<OneMigrationContext>();
        options.UseTelehealth(source).ReplaceService<IMigrationsAssembly, OneMigrationAssembly>();
        await using var context = new OneMigrationContext(options.Options, migration);
        await context.Database.MigrateAsync(cancellationToken);
    }
}
