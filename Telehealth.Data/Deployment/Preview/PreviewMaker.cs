using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment.Preview.Forms;
using Telehealth.Data.Schema.Online;

namespace Telehealth.Data.Deployment.Preview;

/// <summary>Runs the commands of migrations on a sketch of the schema, and notes what each statement does.</summary>
internal sealed class PreviewMaker(SchemaSketch schema, IReadOnlyList<StatementForm> forms)
{
    private readonly StepStatements _steps = new(schema);

    /// <summary>The commands that apply a migration.</summary>
    public IReadOnlyList<PreviewedPart> Commands(IReadOnlyList<MigrationCommand> commands)
    {
        var first = Run(commands.Where(command => command is not OnlineStepCommand)
            .SelectMany(command => SqlStatements.Split(command.CommandText)));
        var steps = Steps([.. commands.OfType<OnlineStepCommand>().Select(command => command.Step)]);
        return first.Count == 0 ? steps : [new PreviewedPart(Step: null, first), .. steps];
    }

    /// <summary>The steps that are left of one.</summary>
    public IReadOnlyList<PreviewedPart> Steps(IReadOnlyList<OnlineStep> steps)
        => [.. steps.SelectMany(_steps.ByPartition).Select(step => new PreviewedPart(step.Description, Run(_steps.Of(step)), (step as MoveDataStep)?.BatchSize))];

    /// <summary>The tables that migrations touch, each with its partitions.</summary>
    /// <param name="migrations">What would be done.</param>
    /// <param name="live">The tables as they are now.</param>
    public static IReadOnlyList<PreviewedTable> Tables(
        IReadOnlyList<PreviewedMigration> migrations, IReadOnlyDictionary<string, SketchedTable> live)
    {
        var effects = migrations.SelectMany(migration => migration.Statements).Select(statement => statement.Effect).ToList();
        var touched = effects.SelectMany(effect => effect.Locks).ToLookup(held => held.Key, held => held.Value);
        return
        [
            .. touched.GroupBy(held => RootOf(held.Key)).OrderBy(root => root.Key, StringComparer.Ordinal).Select(root =>
            {
                // Its size is that of the whole, whatever part of it would be touched.
                var all = live.Where(table => RootOf(table.Key) == root.Key).Select(table => table.Value).ToList();
                var names = root.Select(held => held.Key).ToHashSet();
                return new PreviewedTable(
                    root.Key,
                    [.. names.Where(name => name != root.Key).Order(StringComparer.Ordinal)],
                    Sum(all.Select(table => table.Rows)),
                    Sum(all.Select(table => table.Bytes)),
                    root.SelectMany(held => held).Max(),
                    effects.Exists(effect => effect.Rewrites.Overlaps(names)),
                    effects.Exists(effect => effect.Scans.Overlaps(names)));
            }),
        ];

        string RootOf(string table) => live.GetValueOrDefault(table)?.Parent is { } parent ? RootOf(parent) : table;
    }

    private static long? Sum(IEnumerable<long?> figures)
        => figures.OfType<long>().ToList() is { Count: > 0 } known ? known.Sum() : null;

    private List<PreviewedStatement> Run(IEnumerable<string> statements)
        => [.. statements.Select(sql => sql.TrimEnd().TrimEnd(';'))
            .Select(sql => new PreviewedStatement(sql, StatementForms.Run(sql, schema, forms)))];
}
