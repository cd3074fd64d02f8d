namespace Telehealth.Data.Deployment.Preview;

/// <summary>
///     What a preview needs to know of a schema. It is read from the database once, and each statement that would run
///     carries it along, so that the next one finds what it would find.
/// </summary>
internal sealed class SchemaSketch
{
    /// <summary>By the names that they have at this point.</summary>
    public Dictionary<string, SketchedTable> Tables { get; } = [];

    public Dictionary<string, SketchedIndex> Indexes { get; } = [];

    /// <summary>What the database calls a table now; null where it is not there yet.</summary>
    public string? LiveName(string table) => Tables.GetValueOrDefault(table)?.LiveName;

    /// <summary>The table's partitions, by name, at every level.</summary>
    public IReadOnlyList<string> Partitions(string table)
        =>
        [
            .. Tables.Where(other => other.Value.Parent == table).Select(other => other.Key)
                .Order(StringComparer.Ordinal)
                .SelectMany(partition => Partitions(partition).Prepend(partition)),
        ];

    public IEnumerable<string> WithPartitions(string table) => Partitions(table).Prepend(table);

    public SketchedConstraint? Constraint(string table, string name)
        => Tables.GetValueOrDefault(table)?.Constraints.GetValueOrDefault(name);

    /// <summary>The foreign keys of other tables, and of the table itself, that point at it.</summary>
    public IEnumerable<(string Table, SketchedConstraint Key)> ForeignKeysTo(string table)
        => from other in Tables
           from constraint in other.Value.Constraints.Values
           where constraint.Kind == 'f' && constraint.Referenced == table
           select (other.Key, constraint);

    /// <summary>Adds a constraint to a table and, as PostgreSQL does, to its partitions.</summary>
    public void AddConstraint(string table, string name, SketchedConstraint constraint)
    {
        foreach (var each in WithPartitions(table).Where(Tables.ContainsKey))
        {
            Tables[each].Constraints[name] = constraint;
        }
    }

    public void DropConstraint(string table, string name)
    {
        foreach (var each in WithPartitions(table).Where(Tables.ContainsKey))
        {
            Tables[each].Constraints.Remove(name);
        }
    }

    public void DropTable(string table)
    {
        foreach (var each in WithPartitions(table))
        {
            Tables.Remove(each);
            foreach (var index in Indexes.Where(index => index.Value.Table == each).Select(index => index.Key).ToList())
            {
                Indexes.Remove(index);
            }
        }
    }

    public void RenameTable(string table, string name)
    {
        if (!Tables.Remove(table, out var renamed))
        {
            return;
        }

        Tables[name] = renamed;
        foreach (var (index, found) in Indexes.Where(index => index.Value.Table == table).ToList())
        {
            Indexes[index] = found with { Table = name };
        }

        foreach (var other in Tables.Values)
        {
            other.Parent = other.Parent == table ? name : other.Parent;
            foreach (var (key, constraint) in other.Constraints.Where(key => key.Value.Referenced == table).ToList())
            {
                other.Constraints[key] = constraint with { Referenced = name };
            }
        }
    }

    /// <summary>Drops an index and the parts of it that partitions have.</summary>
    public void DropIndex(string index)
    {
        Indexes.Remove(index);
        foreach (var part in Indexes.Where(part => part.Value.Parent == index).Select(part => part.Key).ToList())
        {
            DropIndex(part);
        }
    }
}
