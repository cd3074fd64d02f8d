using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Telehealth.Data.Schema.Online;

/// <summary>
///     A migration in a form that a busy database bears: what is short is done in one transaction, and what would hold a lock
///     for long becomes a step of its own. Tables that the migration itself creates are empty, and get the plain form.
/// </summary>
internal sealed class OnlineChange
{
    private const string GoOn = "go on with the schema";

    private readonly IModel? _model;
    private readonly MigrationsSqlGeneratorDependencies _dependencies;
    private readonly Func<MigrationOperation, string> _sql;
    private readonly HashSet<string> _created;
    private readonly List<MigrationOperation> _first = [];
    private readonly List<OnlineStep> _steps = [];
    private bool _behindData;

    /// <param name="operations">What the migration does, in its order.</param>
    /// <param name="model">The model that it leads to; null where there is none.</param>
    /// <param name="dependencies">The generator's.</param>
    /// <param name="sql">The plain SQL of an operation.</param>
    public OnlineChange(
        IReadOnlyList<MigrationOperation> operations,
        IModel? model,
        MigrationsSqlGeneratorDependencies dependencies,
        Func<MigrationOperation, string> sql)
    {
        (_model, _dependencies, _sql) = (model, dependencies, sql);
        _created = [.. operations.OfType<CreateTableOperation>().Select(table => table.Name)];

        foreach (var operation in operations)
        {
            Add(operation);
        }
    }

    /// <summary>What the first transaction does.</summary>
    public IReadOnlyList<MigrationOperation> First => _first;

    /// <summary>What follows it, in this order.</summary>
    public IReadOnlyList<OnlineStep> Steps => _steps;

    private void Add(MigrationOperation operation)
    {
        switch (operation)
        {
            case MoveDataOperation data:
                _steps.Add(data.Step);
                _behindData = true;
                break;
            case SqlOperation { SuppressTransaction: true } statement:
                _steps.Add(new SqlStep(statement.Sql));
                _behindData = true;
                break;
            case CreateIndexOperation { Schema: null } index when !_created.Contains(index.Table):
                _steps.Add(new BuildIndexStep(index.Table, index.Name, index.IsUnique, DefinitionOf(index), IsPartitioned(index.Table)));
                break;
            case DropIndexOperation { Schema: null } index when index.Table is null || !_created.Contains(index.Table):
                _steps.Add(new DropIndexStep(index.Name, index.Table is not null && IsPartitioned(index.Table)));
                break;
            case AddForeignKeyOperation { Schema: null } key when !_created.Contains(key.Table):
                Add(key);
                break;
            case AddCheckConstraintOperation { Schema: null } check when !_created.Contains(check.Table):
                InTransaction(new NotValidConstraintOperation(check));
                _steps.Add(Validate(check.Table, check.Name));
                break;
            case AddUniqueConstraintOperation { Schema: null } unique when !_created.Contains(unique.Table):
                Add(unique);
                break;
            case AlterColumnOperation { Schema: null, IsNullable: false, OldColumn.IsNullable: true } column:
                Require(column);
                break;
            default:
                InTransaction(operation);
                break;
        }
    }

    private void Add(AddForeignKeyOperation key)
    {
        if (IsPartitioned(key.Table))
        {
            var sql = _sql(key);
            _steps.Add(new ForeignKeyByPartitionStep(key.Table, key.Name, sql[sql.IndexOf("FOREIGN KEY", StringComparison.Ordinal)..].TrimEnd().TrimEnd(';')));
            return;
        }

        InTransaction(new NotValidConstraintOperation(key));
        _steps.Add(Validate(key.Table, key.Name));
    }

    private void Add(AddUniqueConstraintOperation unique)
    {
        var columns = string.Join(", ", unique.Columns.Select(Sql.Identifier));
        if (IsPartitioned(unique.Table))
        {
            _steps.Add(new UniqueByPartitionStep(unique.Table, unique.Name, columns));
            return;
        }

        _steps.Add(new BuildIndexStep(unique.Table, unique.Name, IsUnique: true, $" ({columns})"));
        _steps.Add(new TransactionStep(
            $"add unique constraint {unique.Name} to {unique.Table}",
            StepSql.AddUnique(unique.Table, unique.Name, unique.Name)));
    }

    /// <summary>
    ///     Makes a column required. Its rows are filled first, because a CHECK that is not valid yet would refuse every other
    ///     change of a row without value; filled again once the CHECK keeps new rows from coming without one.
    /// </summary>
    private void Require(AlterColumnOperation column)
    {
        if (WithoutRequiring(column) is var others && !string.IsNullOrWhiteSpace(others))
        {
            InTransaction(new SqlOperation { Sql = others });
        }

        var table = Sql.Identifier(column.Table);
        var name = Sql.Identifier(column.Name);
        var check = StepNames.NotNull(column.Table, column.Name);
        var fill = ValueOf(column) is { } value
            ? new MoveDataStep(column.Table, $"{name} = {value}", $"{name} IS NULL", MoveDataOperation.DefaultBatchSize)
            : null;

        if (fill is not null)
        {
            _steps.Add(fill);
        }

        _steps.Add(new TransactionStep(
            $"require {column.Name} in new rows of {column.Table}",
            $"ALTER TABLE {table} ADD CONSTRAINT {Sql.Identifier(check)} CHECK ({name} IS NOT NULL) NOT VALID;"));
        if (fill is not null)
        {
            _steps.Add(fill);
        }

        _steps.Add(Validate(column.Table, check));
        _steps.Add(new TransactionStep(
            $"require {column.Name} in {column.Table}",
            // PostgreSQL takes the valid CHECK for proof and does not read the table.
            $"ALTER TABLE {table} ALTER COLUMN {name} SET NOT NULL;\n"
            + $"ALTER TABLE {table} DROP CONSTRAINT {Sql.Identifier(check)};"));
    }

    /// <summary>The other changes of the column: its type, default and comment.</summary>
    private string WithoutRequiring(AlterColumnOperation column)
    {
        column.IsNullable = true;
        try
        {
            return _sql(column);
        }
        finally
        {
            // The operation is the migration's, which may be generated again.
            column.IsNullable = false;
        }
    }

    private string? ValueOf(AlterColumnOperation column)
    {
        if (column.DefaultValueSql is not null || column.DefaultValue is null)
        {
            return column.DefaultValueSql;
        }

        var types = _dependencies.TypeMappingSource;
        var type = column.ColumnType is null ? null : types.FindMapping(column.DefaultValue.GetType(), column.ColumnType);
        return (type ?? types.GetMappingForValue(column.DefaultValue)).GenerateSqlLiteral(column.DefaultValue);
    }

    private string DefinitionOf(CreateIndexOperation index)
    {
        var sql = _sql(index).TrimEnd().TrimEnd(';');
        var on = $" ON {_dependencies.SqlGenerationHelper.DelimitIdentifier(index.Table)}";
        return sql[(sql.IndexOf(on, StringComparison.Ordinal) + on.Length)..];
    }

    private bool IsPartitioned(string table)
        => _model?.GetEntityTypes().Any(type => type[TelehealthAnnotationNames.PartitionByMonth] is not null
            && type.GetTableName() == table && type.GetSchema() is null) ?? false;

    // What stands behind a move of data may depend on it, so it waits for it.
    private void InTransaction(MigrationOperation operation)
    {
        if (!_behindData)
        {
            _first.Add(operation);
            return;
        }

        var sql = _sql(operation);
        if (_steps[^1] is TransactionStep { Title: GoOn } last)
        {
            _steps[^1] = last with { Sql = $"{last.Sql}\n{sql}" };
        }
        else
        {
            _steps.Add(new TransactionStep(GoOn, sql));
        }
    }

    private static TransactionStep Validate(string table, string constraint) => new(
        $"validate {constraint}", StepSql.Validate(table, constraint), IsLong: true);
}
