using Telehealth.Data.Schema.Online;

namespace Telehealth.Data.Deployment.Preview;

/// <summary>
///     The statements that a step would run, in their order. Each is to be run on the sketch before the next is asked
///     for: as whoever applies the step looks at the database, this looks at the sketch.
/// </summary>
internal sealed class StepStatements(SchemaSketch schema)
{
    /// <summary>
    ///     The steps that a step is replaced by when its turn comes: a move of data, one for each partition.
    /// </summary>
    public IEnumerable<OnlineStep> ByPartition(OnlineStep step)
        => step is MoveDataStep data && schema.Partitions(data.Table) is { Count: > 0 } partitions
            ? partitions.Select(partition => data with { Table = partition })
            : [step];

    public IEnumerable<string> Of(OnlineStep step) => step switch
    {
        TransactionStep transaction => SqlStatements.Split(transaction.Sql),
        MoveDataStep data => Move(data),
        BuildIndexStep index => Build(index),
        DropIndexStep index => [StepSql.DropIndex(index.Index, IsOfPartitioned(index.Index))],
        ForeignKeyByPartitionStep key => Add(key),
        UniqueByPartitionStep unique => Add(unique),
        _ => SqlStatements.Split(step.Script),
    };

    /// <summary>Of a move of data, the statements of its first batch.</summary>
    private IEnumerable<string> Move(MoveDataStep step)
    {
        var table = schema.Tables.GetValueOrDefault(step.Table);
        var key = table?.Constraints.Values.FirstOrDefault(constraint => constraint.Kind == 'p')?.Columns ?? [];
        return
        [
            StepSql.LockBatch(
                step, [.. key.Select(column => (column, table!.Columns.GetValueOrDefault(column, "text")))]),
            StepSql.ChangeBatch(step),
        ];
    }

    private IEnumerable<string> Build(BuildIndexStep step)
    {
        if (!IsPartitioned(step.Table))
        {
            foreach (var sql in Build(step, step.Table, step.Index))
            {
                yield return sql;
            }

            yield break;
        }

        if (!schema.Indexes.ContainsKey(step.Index))
        {
            yield return step.Create(step.Table, step.Index, how: "", only: "ONLY ");
        }

        var done = schema.Indexes.Values.Where(index => index.Parent == step.Index).Select(index => index.Table)
            .ToHashSet();
        foreach (var partition in schema.Partitions(step.Table).Where(partition => !done.Contains(partition)))
        {
            var part = StepNames.OfPartition(step.Table, step.Index, partition);
            foreach (var sql in Build(step, partition, part))
            {
                yield return sql;
            }

            yield return StepSql.AttachPartition(step.Index, part);
        }
    }

    private IEnumerable<string> Build(BuildIndexStep step, string table, string index)
    {
        switch (schema.Indexes.GetValueOrDefault(index)?.IsValid)
        {
            case true:
                yield break;
            case false:
                yield return StepSql.DropIndex(index, isPartitioned: false);
                break;
        }

        yield return step.Create(table, index, how: "CONCURRENTLY ");
    }

    private IEnumerable<string> Add(ForeignKeyByPartitionStep step)
    {
        if (schema.Constraint(step.Table, step.Constraint) is not null)
        {
            yield break;
        }

        foreach (var partition in schema.Partitions(step.Table))
        {
            if (schema.Constraint(partition, step.Constraint) is null)
            {
                yield return step.Add(partition, " NOT VALID");
            }

            yield return StepSql.Validate(partition, step.Constraint);
        }

        yield return step.Add(step.Table);
    }

    private IEnumerable<string> Add(UniqueByPartitionStep step)
    {
        if (schema.Constraint(step.Table, step.Constraint) is not null)
        {
            yield break;
        }

        foreach (var partition in schema.Partitions(step.Table))
        {
            var part = StepNames.OfPartition(step.Table, step.Constraint, partition);
            if (schema.Constraint(partition, part) is null)
            {
                foreach (var sql in Build(
                    new BuildIndexStep(partition, part, IsUnique: true, $" ({step.Columns})"), partition, part))
                {
                    yield return sql;
                }

                yield return StepSql.AddUnique(partition, part, part);
            }
        }

        yield return step.Script;
    }

    private bool IsPartitioned(string table) => schema.Tables.GetValueOrDefault(table)?.IsPartitioned ?? false;

    private bool IsOfPartitioned(string index)
        => schema.Indexes.GetValueOrDefault(index) is { } found && IsPartitioned(found.Table);
}
