using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Telehealth.Seeder.Loading.Copying;

/// <summary>
///     Writes entities of one type as rows of COPY. Table, columns and conversions come from the model; what the database
///     would write (created_at, updated_at, version) is taken from the entity, as history.
/// </summary>
public sealed class RowEncoder
{
    private readonly ColumnWriter[] _writers;

    /// <summary>An encoder for one entity type.</summary>
    /// <param name="entityType">The type.</param>
    /// <param name="position">Its place in the load order, from 0.</param>
    /// <exception cref="InvalidOperationException">The type has a column of which there is no property or no format.</exception>
    public RowEncoder(IEntityType entityType, int position)
    {
        EntityType = entityType;
        Position = position;
        Table = entityType.GetTableName()!;

        var properties = entityType.GetProperties().Where(property => property.GetComputedColumnSql() is null).ToList();
        Columns = string.Join(", ", properties.Select(ColumnOf));
        _writers = [.. properties.Select(Writer)];
    }

    /// <summary>The entity type.</summary>
    public IEntityType EntityType { get; }

    /// <summary>Its place in the load order, from 0.</summary>
    public int Position { get; }

    /// <summary>Its table.</summary>
    public string Table { get; }

    /// <summary>The columns that are written, quoted, separated by commas.</summary>
    public string Columns { get; }

    /// <summary>Adds an entity to rows of the table.</summary>
    public void Encode(object entity, CopyRows rows)
    {
        rows.StartRow(_writers.Length);
        foreach (var writer in _writers)
        {
            writer.Write(entity, rows);
        }
    }

    /// <summary>The column of a property, quoted.</summary>
    public static string ColumnOf(IProperty property) => SqlText.Quote(property.GetColumnName());

    private static ColumnWriter Writer(IProperty property)
        => property.PropertyInfo is { } member
            ? ColumnWriter.Create(member, ValueFormats.Of(property))
            : throw new InvalidOperationException(
                $"{property.DeclaringType.DisplayName()}.{property.Name} is not a property of the class, so the Seeder cannot "
                + "give it a value. Declare it in the entity.");
}
