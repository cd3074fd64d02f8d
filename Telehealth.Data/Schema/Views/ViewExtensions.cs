using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Telehealth.Data.Schema.Views;

/// <summary>Views that the migrations create.</summary>
public static class ViewExtensions
{
    /// <summary>Maps a keyless entity type to a view and states the view's query. A changed query makes a migration.</summary>
    public static EntityTypeBuilder<T> HasView<T>(this EntityTypeBuilder<T> entity, string name, string query)
        where T : class
    {
        entity.HasNoKey().ToView(name);
        entity.Metadata.SetAnnotation(TelehealthAnnotationNames.ViewQuery, query);
        return entity;
    }
}
