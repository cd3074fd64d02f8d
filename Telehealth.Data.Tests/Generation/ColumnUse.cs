using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Telehealth.Seeder.Generation;

namespace Telehealth.Data.Tests.Generation;

/// <summary>Which columns hold more than one value, over rows that are seen piece by piece.</summary>
internal sealed class ColumnUse(IEnumerable<IEntityType> entityTypes)
{
    private readonly List<Column> _columns =
        [.. entityTypes.SelectMany(
            t => t.GetProperties().Where(p => p.PropertyInfo is not null).Select(p => new Column(t, p)))];

    /// <summary>Columns of which every row that was seen holds the same value or none, as table.column.</summary>
    public IEnumerable<string> Dead => _columns.Where(column => !column.Varies).Select(column => column.Name);

    public void See(SeedRows rows)
    {
        foreach (var column in _columns.Where(column => !column.Varies))
        {
            column.See(rows.Of(column.Row));
        }
    }

    private sealed class Column(IEntityType entityType, IProperty property)
    {
        private string? _first;

        public Type Row { get; } = entityType.ClrType;

        public string Name { get; } = $"{entityType.GetTableName()}.{property.GetColumnName()}";

        public bool Varies { get; private set; }

        public void See(IReadOnlyList<object> rows)
        {
            for (var index = 0; index < rows.Count && !Varies; index++)
            {
                var text = RowText.Text(property.PropertyInfo!.GetValue(rows[index]));
                Varies = _first is not null && _first != text;
                _first ??= text;
            }
        }
    }
}
