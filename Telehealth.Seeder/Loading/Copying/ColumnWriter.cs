using System.Reflection;

namespace Telehealth.Seeder.Loading.Copying;

/// <summary>Writes one column of a row.</summary>
/// <remarks>
///     A delegate for each column, and not one compiled expression for each table: compiling those takes half a second,
///     which is longer than a small run.
/// </remarks>
internal abstract class ColumnWriter
{
    /// <summary>Writes the entity's value, or that it has none.</summary>
    public abstract void Write(object entity, CopyRows rows);

    /// <summary>A writer of a property.</summary>
    /// <param name="property">The property; of type T, or of T? where T is a value type.</param>
    /// <param name="write">Writes a value that is there: an <see cref="Action{CopyRows, T}" />.</param>
    public static ColumnWriter Create(PropertyInfo property, Delegate write)
    {
        var underlying = Nullable.GetUnderlyingType(property.PropertyType);
        var writer = underlying is not null ? typeof(OptionalValue<,>)
            : property.PropertyType.IsValueType ? typeof(Value<,>)
            : typeof(Reference<,>);
        return (ColumnWriter)Activator.CreateInstance(
            writer.MakeGenericType(property.ReflectedType!, underlying ?? property.PropertyType), property.GetMethod, write)!;
    }

    private sealed class Value<TEntity, T>(MethodInfo getter, Action<CopyRows, T> write) : ColumnWriter
        where TEntity : class
        where T : struct
    {
        private readonly Func<TEntity, T> _get = getter.CreateDelegate<Func<TEntity, T>>();

        public override void Write(object entity, CopyRows rows) => write(rows, _get((TEntity)entity));
    }

    private sealed class OptionalValue<TEntity, T>(MethodInfo getter, Action<CopyRows, T> write) : ColumnWriter
        where TEntity : class
        where T : struct
    {
        private readonly Func<TEntity, T?> _get = getter.CreateDelegate<Func<TEntity, T?>>();

        public override void Write(object entity, CopyRows rows)
        {
            if (_get((TEntity)entity) is { } value)
            {
                write(rows, value);
            }
            else
            {
                rows.WriteNull();
            }
        }
    }

    private sealed class Reference<TEntity, T>(MethodInfo getter, Action<CopyRows, T> write) : ColumnWriter
        where TEntity : class
        where T : class
    {
        private readonly Func<TEntity, T?> _get = getter.CreateDelegate<Func<TEntity, T?>>();

        public override void Write(object entity, CopyRows rows)
        {
            if (_get((TEntity)entity) is { } value)
            {
                write(rows, value);
            }
            else
            {
                rows.WriteNull();
            }
        }
    }
}
