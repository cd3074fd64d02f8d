using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Telehealth.Data.Schema.ReferenceData;

/// <summary>Reference rows that migrations bring (HasData) and staff edit afterwards.</summary>
public static class ReferenceDataExtensions
{
    /// <summary>
    ///     Reference data gives this column its first value only. A later migration leaves it alone, whatever the reference
    ///     data then says, because staff may have edited it.
    /// </summary>
    public static PropertyBuilder<T> EditedByStaff<T>(this PropertyBuilder<T> property)
    {
        property.HasAnnotation(TelehealthAnnotationNames.EditedByStaff, true);
        return property;
    }
}
