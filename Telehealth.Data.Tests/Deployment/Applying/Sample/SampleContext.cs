using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;
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
        => Create(options => options.UseTelehealth(connectionString), migrations, settings, log);

    /// <summary>A context on whatever the options are given.</summary>
    public static SampleContext Create(
        Action<DbContextOptionsBuilder> use,
        IReadOnlyList<Type>? migrations = null,
        MigrationSettings? settings = null,
        Action<string>? log = null)
    {
        var options = new DbContextOptionsBuilder<SampleContext>();
        use(options);
        options.WithMigrationSettings(settings ?? new MigrationSettings())
            .ReplaceService<IMigrationsAssembly, SampleMigrationsAssembly>();
        return new SampleContext(Log(options, log).Options, migrations ?? SampleMigrations.All);
    }

    /// <summary>The same through EF Core's and the provider's own services: what the guards are there for.</summary>
    public static SampleContext CreateStock(
        Action<DbContextOptionsBuilder> use, IReadOnlyList<Type>? migrations = null, Action<string>? log = null)
    {
        var options = new DbContextOptionsBuilder<SampleContext>();
        use(options);
        options.ReplaceService<IMigrationsAssembly, SampleMigrationsAssembly>();
        return new SampleContext(Log(options, log).Options, migrations ?? SampleMigrations.Stock);
    }

    /// <summary>Applies or reverts to a migration.</summary>
    public static async Task MigrateAsync(
        string connectionString, IReadOnlyList<Type>? migrations = null, string? target = null, MigrationSettings? settings = null)
    {
        await using var context = Create(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString, migrations, settings);
        await context.GetService<IMigrator>().MigrateAsync(target);
    }

    /// <summary>Applies all, as <see cref="CreateStock" /> does.</summary>
    public static async Task MigrateStockAsync(string connectionString, IReadOnlyList<Type>? migrations = null)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
        await using var context = CreateStock(options => options.UseNpgsql(unpooled), migrations);
        await context.Database.MigrateAsync();
    }

    private static DbContextOptionsBuilder<SampleContext> Log(DbContextOptionsBuilder<SampleContext> options, Action<string>? log)
        => log is null ? options : options.LogTo(log, LogLevel.Information);
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
