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
        return first.Count == 0 ? steps : [new PreviewedPart(Step: null, IsTransaction: true, first), .. steps];
    }

    /// <summary>The steps that are left of one.</summary>
    public IReadOnlyList<PreviewedPart> Steps(IReadOnlyList<OnlineStep> steps)
        => [.. steps.SelectMany(_steps.ByPartition).Select(step => new PreviewedPart(
            step.Description,
            IsTransaction: step is TransactionStep or MoveDataStep,
            Run(_steps.Of(step)),
            (step as MoveDataStep)?.BatchSize))];

    private List<PreviewedStatement> Run(IEnumerable<string> statements)
        => [.. statements.Select(sql => sql.TrimEnd().TrimEnd(';'))
            .Select(sql => new PreviewedStatement(sql, StatementForms.Run(sql, schema, forms)))];
}
