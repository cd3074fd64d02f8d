using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Rows;
using Telehealth.Data.Schema.Functions;
using Telehealth.Data.Schema.Online;
using Telehealth.Data.Schema.Partitioning;
using Telehealth.Data.Schema.ReferenceData;
using Telehealth.Data.Schema.Views;

namespace Telehealth.Data.Schema;

/// <summary>
///     Makes DDL of our annotations: the table of contents of what EF Core cannot say. Each kind is in a folder of its own.
/// </summary>
#pragma warning disable EF1001 // The provider's constructor takes its internal options.
internal sealed class TelehealthMigrationsSqlGenerator(
    MigrationsSqlGeneratorDependencies dependencies,
    INpgsqlSingletonOptions npgsqlSingletonOptions)
    : NpgsqlMigrationsSqlGenerator(dependencies, npgsqlSingletonOptions)
#pragma warning restore EF1001
{
    /// <summary>What a true annotation on a table stands for.</summary>
    private static readonly (string Annotation, Func<string, SqlOperation> Create, Func<string, SqlOperation> Drop)[] Triggers =
    [
        (TelehealthAnnotationNames.AppendOnly, AppendOnlyTriggerSql.Create, AppendOnlyTriggerSql.Drop),
        (TelehealthAnnotationNames.Audited, AuditTriggerSql.Create, AuditTriggerSql.Drop),
        (TelehealthAnnotationNames.KeepsCreatedAt, KeepCreatedAtTriggerSql.Create, KeepCreatedAtTriggerSql.Drop),
        (TelehealthAnnotationNames.NotesAdminActions, AdminActionTriggerSql.Create, AdminActionTriggerSql.Drop),
        (TelehealthAnnotationNames.SingleRow, KeepRowTriggerSql.Create, KeepRowTriggerSql.Drop),
        (TelehealthAnnotationNames.PatientOwned, KeepPatientTriggerSql.Create, KeepPatientTriggerSql.Drop),
        (TelehealthAnnotationNames.Versioned, VersionTriggerSql.Create, VersionTriggerSql.Drop),
    ];

    /// <summary>The annotations that make a trigger of a table.</summary>
    public static IEnumerable<string> TriggerAnnotations { get; } = Triggers.Select(trigger => trigger.Annotation);

    /// <inheritdoc />
    public override IReadOnlyList<MigrationCommand> Generate(
        IReadOnlyList<MigrationOperation> operations, IModel? model = null, MigrationsSqlGenerationOptions options = default)
    {
        // A function must be there before the first trigger that calls it and after the last; a view the other way round.
        operations =
        [
            .. ViewSql.Drops(operations, model),
            .. FunctionSql.Creates(operations),
            .. AuditFunctionSql.Creates(operations),
            .. ReferenceDataSql.FirstValuesOnly(operations, model),
            .. ViewSql.Creates(operations, model),
            .. AuditFunctionSql.Drops(operations),
            .. FunctionSql.Drops(operations),
        ];

        const MigrationsSqlGenerationOptions plain
            = MigrationsSqlGenerationOptions.Idempotent | MigrationsSqlGenerationOptions.NoTransactions;
        if ((options & plain) != 0)
        {
            return base.Generate(PlainForms.Of(operations), model, options);
        }

        var change = new OnlineChange(
            operations,
            model,
            Dependencies,
            operation => string.Concat(base.Generate([operation], model, options).Select(command => command.CommandText)));
        return [.. base.Generate(change.First, model, options), .. change.Steps.Select(Command)];
    }

    /// <inheritdoc />
    protected override void Generate(MigrationOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        if (operation is NotValidConstraintOperation notValid)
        {
            Generate(notValid, model, builder);
        }
        else
        {
            base.Generate(operation, model, builder);
        }
    }

    /// <inheritdoc />
    protected override void Generate(
        CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        if (operation[TelehealthAnnotationNames.PartitionByMonth] is string column)
        {
            PartitionSql.WithoutComments(operation, () => base.Generate(operation, model, builder, terminate: false));
            builder.Append(PartitionSql.Clause(column));
            EndStatement(builder);
            Emit(PartitionSql.DefaultPartition(operation), model, builder);
            Emit(PartitionSql.Comments(operation), model, builder);
        }
        else
        {
            base.Generate(operation, model, builder, terminate);
        }

        foreach (var trigger in Triggers)
        {
            if (operation[trigger.Annotation] is true)
            {
                Emit(trigger.Create(operation.Name), model, builder);
            }
        }

        if (PartitionSql.HasTriggersToCopy(operation))
        {
            Emit(PartitionSql.CopyTriggers(operation.Name), model, builder);
        }
    }

    /// <inheritdoc />
    protected override void Generate(AlterTableOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        PartitionSql.RefuseChange(operation);
        base.Generate(operation, model, builder);

        foreach (var trigger in Triggers)
        {
            switch (operation.OldTable[trigger.Annotation] is true, operation[trigger.Annotation] is true)
            {
                case (false, true):
                    Emit(trigger.Create(operation.Name), model, builder);
                    break;
                case (true, false):
                    Emit(trigger.Drop(operation.Name), model, builder);
                    break;
            }
        }

        if (PartitionSql.HasTriggersToCopy(operation) || PartitionSql.HasTriggersToCopy(operation.OldTable))
        {
            Emit(PartitionSql.CopyTriggers(operation.Name), model, builder);
        }
    }

    private void Generate(NotValidConstraintOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        switch (operation.Constraint)
        {
            case AddForeignKeyOperation key:
                base.Generate(key, model, builder, terminate: false);
                break;
            case AddCheckConstraintOperation check:
                builder.Append($"ALTER TABLE {Dependencies.SqlGenerationHelper.DelimitIdentifier(check.Table, check.Schema)} ADD ");
                CheckConstraint(check, model, builder);
                break;
        }

        builder.AppendLine(" NOT VALID;");
        EndStatement(builder);
    }

    private OnlineStepCommand Command(OnlineStep step)
        => new(Dependencies.CommandBuilderFactory.Create().Append(step.Script).Build(), step, Dependencies);

    private void Emit(SqlOperation operation, IModel? model, MigrationCommandListBuilder builder)
        => Generate(operation, model, builder);
}
