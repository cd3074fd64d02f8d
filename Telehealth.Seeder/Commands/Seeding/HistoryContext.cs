using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Telehealth.Data;
using Telehealth.Data.Rows;

namespace Telehealth.Seeder.Commands.Seeding;

/// <summary>
///     A context that writes created_at, updated_at and version as the entity has them, so that EF Core saves the rows
///     that the Seeder writes. An application's context leaves all three to the database and reads them back.
/// </summary>
internal sealed class HistoryContext(DbContextOptions<TelehealthDbContext> options) : TelehealthDbContext(options)
{
    private static readonly string[] Written =
        [nameof(Entity.CreatedAt), nameof(IVersioned.UpdatedAt), nameof(IVersioned.Version)];

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes()
            .SelectMany(entityType => Written.Select(entityType.FindProperty)).OfType<IMutableProperty>())
        {
            property.SetBeforeSaveBehavior(PropertySaveBehavior.Save);
        }
    }
}
