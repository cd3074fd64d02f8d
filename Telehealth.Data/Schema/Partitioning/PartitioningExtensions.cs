using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Schema.Partitioning;

/// <summary>Partitions for tables that only grow.</summary>
public static class PartitioningExtensions
{
    /// <summary>
    ///     Keeps the rows of each month in a partition of their own, decided by the time inside the UUIDv7 <c>id</c>, so
    ///     that the key stays as it is and an old month is dropped at once. A table cannot be made so later. Rows of a
    ///     month without partition go to the default one, and <c>maintenance run</c> moves them.
    /// </summary>
    public static EntityTypeBuilder<T> PartitionByMonth<T>(this EntityTypeBuilder<T> entity)
        where T : Entity
    {
        entity.Metadata.SetAnnotation(TelehealthAnnotationNames.PartitionByMonth, "id");
        return entity;
    }
}
