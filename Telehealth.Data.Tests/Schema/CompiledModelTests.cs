using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Schema;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Schema;

/// <summary>The compiled model, which applications use, says what the model says.</summary>
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

        Assert.Empty(CompiledModelDifference.Between(context.Model, TestModel.Model));
    }

    [Fact]
    public void A_column_more_or_less_is_a_difference()
    {
        var (old, current) = (TestModel.Of<OldContext>(o => new(o)), TestModel.Of<NewContext>(o => new(o)));

        Assert.StartsWith(
            "lacks Thing.Colour: colour text",
            Assert.Single(CompiledModelDifference.Between(old, current)),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "still has Thing.Colour: colour text",
            Assert.Single(CompiledModelDifference.Between(current, old)),
            StringComparison.Ordinal);
    }

    public class Thing
    {
        public int Id { get; set; }
    }

    public class OldContext(DbContextOptions<OldContext> options) : ConventionsOnlyContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Thing>().ToTable("things");
    }

    public class NewContext(DbContextOptions<NewContext> options) : ConventionsOnlyContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
            => modelBuilder.Entity<Thing>().ToTable("things").Property<string?>("Colour");
    }
}
