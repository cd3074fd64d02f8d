using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Deployment.Linting;

/// <summary>A migration as the rules look at it. What it does to tables that it makes itself hurts nobody.</summary>
internal sealed class LintedMigration
{
    private readonly Lazy<IModel> _model;
    private readonly Lazy<IModel?> _modelBefore;

    public LintedMigration(Migration migration, Migration? before)
    {
        Operations = migration.UpOperations;
        // Dear to make, and few rules ask for them.
        (_model, _modelBefore) = (new(() => migration.TargetModel), new(() => before?.TargetModel));
    }

    /// <summary>What it does, in its order.</summary>
    public IReadOnlyList<MigrationOperation> Operations { get; }

    /// <summary>What it does to tables that were there before.</summary>
    /// <param name="table">Gives the table of an operation; null where there is none.</param>
    public IEnumerable<T> OnOldTables<T>(Func<T, string?> table)
        where T : MigrationOperation
        => Operations.OfType<T>().Where(operation => table(operation) is not { } name || !IsNew(name, operation));

    /// <summary>Whether it drops a constraint of this name, to replace it.</summary>
    public bool Drops(string table, string constraint)
        => Operations.Any(operation => ConstraintDropped(operation) == (table, constraint));

    /// <summary>Whether it adds a constraint of this name, to replace one.</summary>
    public bool Adds(string table, string constraint)
        => Operations.Any(operation => operation switch
        {
            AddCheckConstraintOperation check => (check.Table, check.Name),
            AddForeignKeyOperation key => (key.Table, key.Name),
            AddUniqueConstraintOperation unique => (unique.Table, unique.Name),
            AddPrimaryKeyOperation key => (key.Table, key.Name),
            _ => default,
        } == (table, constraint));

    /// <summary>Table and name of the constraint that an operation drops; nulls where it drops none.</summary>
    public static (string? Table, string? Name) ConstraintDropped(MigrationOperation operation) => operation switch
    {
        DropCheckConstraintOperation check => (check.Table, check.Name),
        DropForeignKeyOperation key => (key.Table, key.Name),
        DropUniqueConstraintOperation unique => (unique.Table, unique.Name),
        DropPrimaryKeyOperation key => (key.Table, key.Name),
        _ => default,
    };

    /// <summary>Whether the model knows a column and no default of it.</summary>
    public bool IsWithoutDefault(string table, string column)
        => Properties(table).FirstOrDefault(property => property.GetColumnName() == column) is { } found
            && found.FindAnnotation(RelationalAnnotationNames.DefaultValue) is null
            && found.FindAnnotation(RelationalAnnotationNames.DefaultValueSql) is null;

    /// <summary>A CHECK as it was before; null where the model does not know it.</summary>
    public string? CheckBefore(string table, string name)
        => _modelBefore.Value?.GetEntityTypes().Where(type => type.GetTableName() == table)
            .SelectMany(type => type.GetCheckConstraints()).FirstOrDefault(check => check.Name == name)?.Sql;

    /// <summary>Whether an index of this name was unique before.</summary>
    public bool WasUnique(string index)
        => _modelBefore.Value?.GetEntityTypes().SelectMany(type => type.GetIndexes())
            .Any(each => each.IsUnique && each.GetDatabaseName() == index) ?? false;

    /// <summary>Whether one of the columns is added and empty in all rows, so that no rule of them all can be broken.</summary>
    public bool AddsEmpty(string table, IReadOnlyCollection<string> columns)
        => Operations.OfType<AddColumnOperation>().Any(added => added.Table == table && columns.Contains(added.Name)
            && added is { IsNullable: true, DefaultValue: null, DefaultValueSql: null, ComputedColumnSql: null });

    /// <summary>
    ///     Whether a condition is on columns that are added here, which code that runs does not write. False where the model
    ///     does not know the table.
    /// </summary>
    public bool IsOnNewColumnsOnly(string table, string condition)
    {
        var added = Operations.OfType<AddColumnOperation>().Where(column => column.Table == table)
            .Select(column => column.Name).ToHashSet();
        var used = Properties(table).Select(property => property.GetColumnName()).Intersect(CheckText.Words(condition)).ToList();
        return used.Count > 0 && used.TrueForAll(added.Contains);
    }

    /// <summary>Whether every row of a table belongs to a patient.</summary>
    public bool IsPatientOwned(string table)
        => _model.Value.GetEntityTypes().Any(type
            => type.GetTableName() == table && type[TelehealthAnnotationNames.PatientOwned] is true);

    // When the operation comes: what is made after a table of the same name was dropped is another table.
    private bool IsNew(string table, MigrationOperation at)
    {
        var isNew = false;
        foreach (var operation in Operations.TakeWhile(operation => operation != at))
        {
            isNew = operation switch
            {
                CreateTableOperation created when created.Name == table => true,
                DropTableOperation dropped when dropped.Name == table => false,
                _ => isNew,
            };
        }

        return isNew;
    }

    private IEnumerable<IReadOnlyProperty> Properties(string table)
        => _model.Value.GetEntityTypes().Where(type => type.GetTableName() == table).SelectMany(type => type.GetProperties());
}
