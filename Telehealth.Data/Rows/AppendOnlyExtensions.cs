using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema;
using Telehealth.Data.Schema.Functions;

namespace Telehealth.Data.Rows;

/// <summary>Tables whose rows are written once.</summary>
public static class AppendOnlyExtensions
{
    /// <summary>
    ///     Lets nobody change or delete a row, the owner of the table included: triggers refuse UPDATE, DELETE and TRUNCATE,
    ///     under <c>session_replication_role</c> too. An old month goes with its partition.
    /// </summary>
    public static EntityTypeBuilder<T> IsAppendOnly<T>(this EntityTypeBuilder<T> entity)
        where T : class
    {
        entity.Metadata.SetAnnotation(TelehealthAnnotationNames.AppendOnly, true);
        DatabaseFunction.KeepRows.AddTo(entity.Metadata.Model);
        return entity;
    }
}
