using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Telehealth.Data.Schema;

/// <summary>
///     What a compiled model lacks, or has too much of. A stale one does not fail by itself: it leaves a new column unread and
///     unwritten.
/// </summary>
public static class CompiledModelDifference
{
    /// <summary>A line for each column, key, foreign key or navigation that only one of the two has.</summary>
    /// <param name="compiled">The model that contexts use.</param>
    /// <param name="model">The model that the entities and configurations make.</param>
    public static IReadOnlyList<string> Between(IModel compiled, IModel model)
    {
        var (old, current) = (Describe(compiled).ToHashSet(), Describe(model).ToHashSet());
        return [.. current.Except(old).Select(line => $"lacks {line}"), .. old.Except(current).Select(line => $"still has {line}")];
    }

    private static IEnumerable<string> Describe(IModel model)
        => model.GetEntityTypes().SelectMany(t =>
            t.GetProperties().Select(p =>
                    $"{t.ShortName()}.{p.Name}: {p.GetColumnName()} {p.GetColumnType()}, null {p.IsNullable}, generated {p.ValueGenerated}, "
                    + $"token {p.IsConcurrencyToken}, save {p.GetBeforeSaveBehavior()} {p.GetAfterSaveBehavior()}, "
                    + $"{p.GetPropertyAccessMode()}, {p.GetMaxLength()} {p.GetPrecision()}")
                .Concat(t.GetKeys().Select(k => $"{t.ShortName()}: key {Names(k.Properties)}"))
                .Concat(t.GetForeignKeys().Select(f =>
                    $"{t.ShortName()}: {Names(f.Properties)} -> {f.PrincipalEntityType.ShortName()} {f.DeleteBehavior}"))
                .Concat(t.GetNavigations().Select(n => $"{t.ShortName()}: navigation {n.Name}")));

    private static string Names(IEnumerable<IProperty> properties) => string.Join(", ", properties.Select(p => p.Name));
}
