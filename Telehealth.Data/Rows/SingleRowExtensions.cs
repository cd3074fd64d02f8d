using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema;
using Telehealth.Data.Schema.Checks;
using Telehealth.Data.Schema.Functions;

namespace Telehealth.Data.Rows;

/// <summary>Tables that hold exactly one row.</summary>
public static class SingleRowExtensions
{
    /// <summary>
    ///     Lets the table hold one row and no other: a CHECK admits no second identifier, and a trigger refuses DELETE and
    ///     TRUNCATE to everyone. The configuration brings the row with HasData.
    /// </summary>
    public static EntityTypeBuilder<T> HasSingleRow<T>(this EntityTypeBuilder<T> entity, Guid id)
        where T : Entity
    {
        entity.Property(e => e.Id).HasColumnCheck("singleton", $"{{0}} = '{id}'");
        entity.Metadata.SetAnnotation(TelehealthAnnotationNames.SingleRow, true);
        DatabaseFunction.KeepRow.AddTo(entity.Metadata.Model);
        return entity;
    }
}
