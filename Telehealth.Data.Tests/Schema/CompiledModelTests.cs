using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Schema;

/// <summary>
///     The compiled model, which an application uses, says what the model says. A stale one would silently leave columns
///     out: <c>dotnet ef dbcontext optimize</c> makes it again (README, "Adding a migration").
/// </summary>
public class CompiledModelTests
{
    [Fact]
    public void The_compiled_model_is_the_one_in_use()
    {
        using var context = Database.CreateContext("Host=nowhere.invalid");

        Assert.Equal("TelehealthDbContextModel", context.Model.GetType().Name);
    }

    [Fact]
    public void The_compiled_model_says_what_the_model_says()
    {
        using var context = Database.CreateContext("Host=nowhere.invalid");

        Assert.Equal(Describe(TestModel.Model), Describe(context.Model));
    }

    private static IEnumerable<string> Describe(IModel model)
        => model.GetEntityTypes().OrderBy(t => t.Name, StringComparer.Ordinal).SelectMany(t =>
            t.GetProperties().Select(p =>
                    $"{t.Name}: {p.GetColumnName()} {p.GetColumnType()} {p.IsNullable} {p.ValueGenerated} {p.IsConcurrencyToken} "
                    + $"{p.GetBeforeSaveBehavior()} {p.GetAfterSaveBehavior()} {p.GetPropertyAccessMode()} {p.GetMaxLength()} {p.GetPrecision()}")
                .Concat(t.GetKeys().Select(k => $"{t.Name}: key {string.Join(", ", k.Properties.Select(p => p.Name))}"))
                .Concat(t.GetForeignKeys().Select(f =>
                    $"{t.Name}: {string.Join(", ", f.Properties.Select(p => p.Name))} -> {f.PrincipalEntityType.Name} {f.DeleteBehavior}"))
                .Concat(t.GetNavigations().Select(n => $"{t.Name}: navigation {n.Name}"))
                .Order(StringComparer.Ordinal));
}
