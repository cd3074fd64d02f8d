using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Telehealth.Data.Deployment;

namespace Telehealth.Data.Tests.Deployment.Applying.Sample;

/// <summary>
///     A small schema with whatever migrations a test wants, through the services of the data layer. Its model is empty: the
///     migrations are all that counts.
/// </summary>
public sealed class SampleContext(DbContextOptions<SampleContext> options, IReadOnlyList<Type> migrations) : DbContext(options)
{
    /// <summary>The migrations, in no order.</summary>
    public IReadOnlyList<Type> Migrations { get; } = migrations;

    /// <summary>A context on a database, with the migrations of <see cref="SampleMigrations" /> where none are given.</summary>
    public static SampleContext Create(
        string connectionString,
        IReadOnlyList<Type>? migrations = null,
        MigrationSettings? settings = null,
        Action<string>? log = null)
    {
        var options = new DbContextOptionsBuilder<SampleContext>();
        options.UseTelehealth(connectionString)
            .WithMigrationSettings(settings ?? new MigrationSettings())
            .ReplaceService<IMigrationsAssembly, SampleMigrationsAssembly>();
        if (log is not null)
        {
            options.LogTo(log);
        }

        return new SampleContext(options.Options, migrations ?? SampleMigrations.All);
    }

    /// <summary>Applies or reverts to a migration.</summary>
    public static async Task MigrateAsync(
        string connectionString, IReadOnlyList<Type>? migrations = null, string? target = null, MigrationSettings? settings = null)
    {
        await using var context = Create(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString, migrations, settings);
        await context.GetService<IMigrator>().MigrateAsync(target);
    }
}

/// <summary>Gives EF Core the migrations of a <see cref="SampleContext" />.</summary>
internal sealed class SampleMigrationsAssembly(ICurrentDbContext current) : IMigrationsAssembly
{
    public IReadOnlyDictionary<string, TypeInfo> Migrations { get; } = ((SampleContext)current.Context).Migrations
        .ToDictionary(type => type.GetCustomAttribute<MigrationAttribute>()!.Id, type => type.GetTypeInfo());

    public ModelSnapshot? ModelSnapshot => null;

    public Assembly Assembly => typeof(SampleMigrationsAssembly).Assembly;

    public string? FindMigrationId(string nameOrId) => Migrations.Keys.FirstOrDefault(
        id => id == nameOrId || id.EndsWith($"_{nameOrId}", StringComparison.OrdinalIgnoreCase));

    public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
    {
        var migration = (Migration)Activator.CreateInstance(migrationClass)!;
        migration.ActiveProvider = activeProvider;
        return migration;
    }
}
