using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Telehealth.Data.Deployment.Applying;

/// <summary>The tables and columns that reverting drops, under the names that they have before anything is reverted.</summary>
internal sealed class Drops
{
    private readonly Dictionary<string, string> _tables = [];
    private readonly Dictionary<(string Table, string Column), string> _columns = [];
    private readonly HashSet<(string Table, string? Column)> _dropped = [];

    private Drops()
    {
    }

    /// <param name="reverted">The migrations, in the order in which they are reverted.</param>
    /// <returns>Tables, and columns of tables that stay.</returns>
    public static IReadOnlyList<(string Table, string? Column)> Of(IEnumerable<Migration> reverted)
    {
        var drops = new Drops();
        foreach (var operation in reverted.SelectMany(migration => migration.DownOperations))
        {
            drops.Add(operation);
        }

        return [.. drops._dropped.Where(drop => drop.Column is null || !drops._dropped.Contains((drop.Table, null)))];
    }

    private void Add(MigrationOperation operation)
    {
        switch (operation)
        {
            case DropTableOperation drop:
                _dropped.Add((TableBefore(drop.Name), null));
                break;
            case DropColumnOperation drop:
                _dropped.Add((TableBefore(drop.Table), ColumnBefore(drop.Table, drop.Name)));
                break;
            case RenameTableOperation { NewName: { } name } rename:
                _tables[name] = TableBefore(rename.Name);
                break;
            case RenameColumnOperation rename:
                _columns[(TableBefore(rename.Table), rename.NewName)] = ColumnBefore(rename.Table, rename.Name);
                break;
        }
    }

    private string TableBefore(string name) => _tables.GetValueOrDefault(name, name);

    private string ColumnBefore(string table, string name) => _columns.GetValueOrDefault((TableBefore(table), name), name);
}
