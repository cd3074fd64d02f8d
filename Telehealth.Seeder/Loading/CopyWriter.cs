using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Telehealth.Seeder.Loading;

/// <summary>
///     Writes entities of one type to their table by binary COPY. Table, columns, conversions and store types come from the
///     model; what the database would write (created_at, updated_at, version) is taken from the entity, as history.
/// </summary>
public sealed class CopyWriter
{
    private static readonly MethodInfo WriteValue = typeof(NpgsqlBinaryImporter).GetMethods().Single(m =>
        m.Name == nameof(NpgsqlBinaryImporter.Write)
        && m.GetParameters() is [_, { ParameterType: var second }] && second == typeof(string));

    private static readonly MethodInfo WriteNull =
        typeof(NpgsqlBinaryImporter).GetMethod(nameof(NpgsqlBinaryImporter.WriteNull))!;

    private readonly Action<NpgsqlBinaryImporter, object> _writeRow;

    /// <summary>A writer for one entity type.</summary>
    /// <exception cref="InvalidOperationException">The type has a column that is not a property of the class.</exception>
    public CopyWriter(IEntityType entityType)
    {
        EntityType = entityType;
        Table = entityType.GetTableName()!;

        var properties = entityType.GetProperties().Where(p => p.GetComputedColumnSql() is null).ToList();
        Columns = string.Join(", ", properties.Select(p => Quote(p.GetColumnName())));
        _writeRow = Compile(entityType, properties);
    }

    /// <summary>The entity type.</summary>
    public IEntityType EntityType { get; }

    /// <summary>Its table.</summary>
    public string Table { get; }

    /// <summary>The columns that are written, quoted, separated by commas.</summary>
    public string Columns { get; }

    /// <summary>Writes rows.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="rows">Entities of the type.</param>
    /// <param name="into">Another table of the same columns; null for the type's own.</param>
    /// <param name="cancellationToken">Stops between rows; nothing is written then.</param>
    /// <returns>How many rows were written.</returns>
    public async Task<long> WriteAsync(
        NpgsqlConnection connection, IEnumerable<object> rows, string? into = null,
        CancellationToken cancellationToken = default)
    {
        await using var importer = await connection.BeginBinaryImportAsync(
            $"COPY {Quote(into ?? Table)} ({Columns}) FROM STDIN (FORMAT BINARY)", cancellationToken);

        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // Synchronous: almost always this only fills the buffer, where a task per value would cost more than the value.
            importer.StartRow();
            _writeRow(importer, row);
        }

        return (long)await importer.CompleteAsync(cancellationToken);
    }

    internal static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static Action<NpgsqlBinaryImporter, object> Compile(IEntityType entityType, IEnumerable<IProperty> properties)
    {
        var importer = Expression.Parameter(typeof(NpgsqlBinaryImporter), "importer");
        var row = Expression.Parameter(typeof(object), "row");
        var entity = Expression.Variable(entityType.ClrType, "entity");

        var writes = properties.Select(property => Write(importer, entity, property));
        var body = Expression.Block(
            [entity], [Expression.Assign(entity, Expression.Convert(row, entityType.ClrType)), .. writes]);
        return Expression.Lambda<Action<NpgsqlBinaryImporter, object>>(body, importer, row).Compile();
    }

    private static Expression Write(ParameterExpression importer, ParameterExpression entity, IProperty property)
    {
        if (property.PropertyInfo is not { } member)
        {
            throw new InvalidOperationException(
                $"{property.DeclaringType.DisplayName()}.{property.Name} is not a property of the class, so the Seeder cannot "
                + "give it a value. Declare it in the entity.");
        }

        Expression value = Expression.Property(entity, member);
        var isNull = value.Type.IsValueType && Nullable.GetUnderlyingType(value.Type) is null
            ? null
            : Expression.Equal(value, Expression.Constant(null, value.Type));

        var present = Nullable.GetUnderlyingType(value.Type) is { } underlying ? Expression.Convert(value, underlying) : value;
        var mapping = property.GetRelationalTypeMapping();
        if (mapping.Converter is { } converter)
        {
            present = Expression.Invoke(
                converter.ConvertToProviderExpression, Expression.Convert(present, converter.ModelClrType));
        }

        // The name without length or precision, which is what the wire knows.
        Expression write = Expression.Call(
            importer, WriteValue.MakeGenericMethod(present.Type), present, Expression.Constant(mapping.StoreTypeNameBase));

        return isNull is null
            ? write
            : Expression.IfThenElse(isNull, Expression.Call(importer, WriteNull), write);
    }
}
