using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Classification;

/// <summary>Deliberately wrong models: a column that nobody, or two, classified is refused when the model is built.</summary>
public class WrongClassificationTests
{
    [Fact]
    public void A_column_without_classification_is_refused_by_name_with_the_remedy()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => TestModel.Of<ForgottenContext>(o => new(o)));

        Assert.Contains("Visitor.Nickname (none)", exception.Message);
        Assert.Contains("Put [Operational], [Identity(SafeHarbor...)], [Health] or [Secret] beside", exception.Message);
        Assert.DoesNotContain("Visitor.Id", exception.Message);
    }

    [Fact]
    public void A_column_without_property_is_refused_too_and_a_fluent_call_is_the_remedy()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => TestModel.Of<ShadowContext>(o => new(o)));
        var colour = TestModel.Of<ClassifiedShadowContext>(o => new(o)).FindEntityType(typeof(Guest))!.FindProperty("Colour")!;

        Assert.Contains("Guest.Colour (none)", exception.Message);
        Assert.Contains("IsClassifiedAs", exception.Message);
        Assert.Equal(ColumnClassification.Health, colour.GetClassification());
    }

    [Fact]
    public void A_column_of_a_view_is_refused_as_one_of_a_table()
        => Assert.Contains(
            "Total.Value (none)",
            Assert.Throws<InvalidOperationException>(() => TestModel.Of<ViewContext>(o => new(o))).Message);

    [Fact]
    public void Two_classifications_are_refused()
        => Assert.Contains(
            "Doubtful.Name (identity:name and secret)",
            Assert.Throws<InvalidOperationException>(() => TestModel.Of<TwiceContext>(o => new(o))).Message);

    [Fact]
    public void The_configuration_goes_before_the_attribute()
    {
        var id = TestModel.Of<OverruledContext>(o => new(o)).FindEntityType(typeof(Guest))!.FindProperty(nameof(Guest.Id))!;

        Assert.Equal(ColumnClassification.Identity(SafeHarbor.Device), id.GetClassification());
    }

    public class Visitor
    {
        [Operational]
        public int Id { get; set; }

        public string? Nickname { get; set; }
    }

    public class Guest
    {
        [Operational]
        public int Id { get; set; }
    }

    public class Doubtful
    {
        [Operational]
        public int Id { get; set; }

        [Identity(SafeHarbor.Name)]
        [Secret]
        public string? Name { get; set; }
    }

    public class Total
    {
        public int Value { get; set; }
    }

    /// <summary>Unlike other tests' contexts, without help from <see cref="ClassifiesTheRest" />.</summary>
    public abstract class StrictContext(DbContextOptions options, Action<ModelBuilder> configure) : DbContext(options)
    {
        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
            => configurationBuilder.AddTelehealthConventions();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => configure(modelBuilder);
    }

    public class ForgottenContext(DbContextOptions<ForgottenContext> options)
        : StrictContext(options, model => model.Entity<Visitor>());

    public class ShadowContext(DbContextOptions<ShadowContext> options)
        : StrictContext(options, model => model.Entity<Guest>().Property<string>("Colour"));

    public class ClassifiedShadowContext(DbContextOptions<ClassifiedShadowContext> options)
        : StrictContext(
            options, model => model.Entity<Guest>().Property<string>("Colour").IsClassifiedAs(ColumnClassification.Health));

    public class ViewContext(DbContextOptions<ViewContext> options)
        : StrictContext(options, model => model.Entity<Total>().HasNoKey().ToView("totals"));

    public class TwiceContext(DbContextOptions<TwiceContext> options)
        : StrictContext(options, model => model.Entity<Doubtful>());

    public class OverruledContext(DbContextOptions<OverruledContext> options)
        : StrictContext(
            options,
            model => model.Entity<Guest>().Property(g => g.Id)
                .IsClassifiedAs(ColumnClassification.Identity(SafeHarbor.Device)));
}
