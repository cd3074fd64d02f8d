using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Telehealth.Data.Rows;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Schema;

/// <summary>Rules that hold for every table of the model, read from the model.</summary>
public class EveryTableTests
{
    [Fact]
    public void Every_table_and_column_is_documented_in_the_database()
    {
        var silent = TestModel.Tables.Where(t => string.IsNullOrWhiteSpace(t.GetComment())).Select(t => t.GetTableName())
            .Concat(Columns().Where(p => string.IsNullOrWhiteSpace(p.GetComment())).Select(Name));

        Assert.Empty(silent);
    }

    [Fact]
    public void Every_instant_is_a_timestamptz()
        => Assert.Empty(Columns()
            .Where(p => p.GetColumnType().StartsWith("timestamp", StringComparison.Ordinal))
            .Where(p => p.GetColumnType() != "timestamp with time zone")
            .Select(Name));

    [Fact]
    public void Every_amount_has_a_precision()
        => Assert.Empty(
            Columns().Where(p => p.ClrType.IsAssignableTo(typeof(decimal?)) && p.GetPrecision() is null).Select(Name));

    [Fact]
    public void Every_enumeration_is_text_with_a_check()
    {
        var enums = Columns().Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType).IsEnum).ToList();

        Assert.NotEmpty(enums);
        Assert.All(enums, p =>
        {
            Assert.Equal("text", p.GetColumnType());
            Assert.Contains(
                p.DeclaringType.ContainingEntityType.GetCheckConstraints(),
                c => c.Name == $"ck_{p.DeclaringType.GetTableName()}_{p.GetColumnName()}");
        });
    }

    [Fact]
    public void Every_foreign_key_is_covered_by_an_index()
    {
        var bare =
            from table in TestModel.Tables
            from foreignKey in table.GetForeignKeys()
            where !IndexesAndKeys(table).Any(
                columns => columns.Take(foreignKey.Properties.Count).SequenceEqual(foreignKey.Properties))
            select $"{table.GetTableName()}({string.Join(", ", foreignKey.Properties.Select(p => p.GetColumnName()))})";

        Assert.Empty(bare);
    }

    [Fact]
    public void No_index_is_there_twice()
    {
        var doubled =
            from table in TestModel.Tables
            from index in table.GetIndexes()
            where !index.IsUnique && index.GetFilter() is null && index.GetMethod() is null
            let others = table.GetKeys().Select(k => k.Properties)
                .Concat(table.GetIndexes().Where(i => i != index && i.GetFilter() is null).Select(i => i.Properties))
            where others.Any(o => o.Take(index.Properties.Count).SequenceEqual(index.Properties))
            select index.GetDatabaseName();

        Assert.Empty(doubled);
    }

    [Fact]
    public void No_index_is_on_a_lone_boolean()
        => Assert.Empty(TestModel.Tables.SelectMany(t => t.GetIndexes())
            .Where(i => i.Properties.Count == 1 && i.Properties[0].ClrType == typeof(bool))
            .Select(i => i.GetDatabaseName()));

    [Fact]
    public void Every_name_fits_in_63_bytes_and_is_snake_case()
    {
        var names = TestModel.Tables.Select(t => t.GetTableName()!)
            .Concat(Columns().Select(p => p.GetColumnName()))
            .Concat(TestModel.Tables.SelectMany(t => t.GetIndexes()).Select(i => i.GetDatabaseName()!))
            .Concat(TestModel.Tables.SelectMany(t => t.GetKeys()).Select(k => k.GetName()!))
            .Concat(TestModel.Tables.SelectMany(t => t.GetForeignKeys()).Select(f => f.GetConstraintName()!))
            .Concat(TestModel.Tables.SelectMany(t => t.GetCheckConstraints()).Select(c => c.Name!));

        Assert.All(names, name =>
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 63);
            Assert.Matches("^[a-z][a-z0-9_]*$", name);
        });
    }

    [Fact]
    public void Every_versioned_row_is_guarded_by_its_version()
        => Assert.All(TestModel.Tables.Where(t => t.ClrType.IsAssignableTo(typeof(IVersioned))), t =>
        {
            Assert.True(t.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken);
            Assert.Equal(ValueGenerated.OnAddOrUpdate, t.FindProperty(nameof(IVersioned.UpdatedAt))!.ValueGenerated);
            Assert.Equal(PropertySaveBehavior.Throw, t.FindProperty(nameof(IVersioned.Version))!.GetAfterSaveBehavior());
        });

    private static IEnumerable<IProperty> Columns() => TestModel.Tables.SelectMany(t => t.GetProperties());

    private static IEnumerable<IReadOnlyList<IProperty>> IndexesAndKeys(IEntityType table)
        => table.GetKeys().Select(k => k.Properties)
            .Concat(table.GetIndexes().Where(i => i.GetFilter() is null).Select(i => i.Properties));

    private static string Name(IReadOnlyProperty property)
        => $"{property.DeclaringType.ContainingEntityType.GetTableName()}.{property.GetColumnName()}";
}
