using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Telehealth.Seeder.Loading;

/// <summary>The order in which tables are loaded: every table after those that its foreign keys point at.</summary>
public static class LoadOrder
{
    /// <summary>All entity types of a model that have a table, in load order.</summary>
    /// <exception cref="InvalidOperationException">
    ///     Foreign keys form a circle through several tables. (One to the same table is no hindrance: PostgreSQL checks at
    ///     the end of the COPY.)
    /// </exception>
    public static IReadOnlyList<IEntityType> Of(IModel model)
    {
        var ordered = new List<IEntityType>();
        var path = new List<IEntityType>();

        // By name, so that the order does not depend on the order of discovery.
        foreach (var entityType in model.GetEntityTypes().OrderBy(t => t.GetTableName(), StringComparer.Ordinal))
        {
            Visit(entityType);
        }

        return ordered;

        void Visit(IEntityType entityType)
        {
            if (entityType.GetTableName() is null || ordered.Contains(entityType))
            {
                return;
            }

            if (path.Contains(entityType))
            {
                var circle = path.SkipWhile(t => t != entityType).Append(entityType).Select(t => t.GetTableName());
                throw new InvalidOperationException(
                    $"Foreign keys form a circle, so there is no order to load in: {string.Join(" -> ", circle)}.");
            }

            path.Add(entityType);
            foreach (var foreignKey in entityType.GetForeignKeys().Where(key => key.PrincipalEntityType != entityType))
            {
                Visit(foreignKey.PrincipalEntityType);
            }

            path.Remove(entityType);
            ordered.Add(entityType);
        }
    }
}
