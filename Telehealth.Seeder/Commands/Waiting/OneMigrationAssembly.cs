using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Seeder.Commands.Waiting;

/// <summary>Gives EF Core the migration of a <see cref="OneMigrationContext" />.</summary>
internal sealed class OneMigrationAssembly(ICurrentDbContext current) : IMigrationsAssembly
{
    private readonly TypeInfo _migration = ((OneMigrationContext)current.Context).Migration.GetTypeInfo();

    public IReadOnlyDictionary<string, TypeInfo> Migrations => new Dictionary<string, TypeInfo>
    {
        [_migration.GetCustomAttribute<MigrationAttribute>()!.Id] = _migration,
    };

    public ModelSnapshot? ModelSnapshot => null;

    public Assembly Assembly => _migration.Assembly;

    public string? FindMigrationId(string nameOrId) => Migrations.Keys.FirstOrDefault(id => id == nameOrId);

    public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
    {
        var migration = (Migration)Activator.CreateInstance(migrationClass)!;
        migration.ActiveProvider = activeProvider;
        return migration;
    }
}
