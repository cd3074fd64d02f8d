namespace Telehealth.Seeder.Generation;

/// <summary>Generated rows by entity type, in the order in which they were made.</summary>
public sealed class SeedRows
{
    private readonly Dictionary<Type, List<object>> _rows = [];

    /// <summary>The types of which there are rows.</summary>
    public IEnumerable<Type> Types => _rows.Where(rows => rows.Value.Count > 0).Select(rows => rows.Key);

    /// <summary>The rows of a type; none where there are none.</summary>
    public IReadOnlyList<object> Of(Type type) => _rows.TryGetValue(type, out var rows) ? rows : [];

    /// <summary>Adds a row.</summary>
    public void Add(object row)
    {
        if (!_rows.TryGetValue(row.GetType(), out var rows))
        {
            _rows.Add(row.GetType(), rows = []);
        }

        rows.Add(row);
    }

    /// <summary>Forgets all rows, to take others.</summary>
    public void Clear()
    {
        foreach (var rows in _rows.Values)
        {
            rows.Clear();
        }
    }
}
