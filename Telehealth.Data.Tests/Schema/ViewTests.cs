using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Schema.Views;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Schema;

/// <summary>EF Core does not compare views; our migrations follow them all the same.</summary>
public class ViewTests
{
    [Fact]
    public void A_new_view_is_created_with_the_rights_of_whoever_asks()
        => Assert.Contains(
            "CREATE VIEW \"totals\" WITH (security_invoker = true) AS\nSELECT 1 AS value;",
            TestModel.MigrationSql<NoViewContext, OneContext>(o => new(o), o => new(o)));

    [Fact]
    public void A_changed_view_is_dropped_first_and_created_last()
    {
        var sql = TestModel.MigrationSql<OneContext, TwoContext>(o => new(o), o => new(o));

        Assert.StartsWith("DROP VIEW \"totals\";", sql, StringComparison.Ordinal);
        Assert.Contains("SELECT 2 AS value;", sql);
    }

    [Fact]
    public void A_removed_view_is_dropped()
    {
        var sql = TestModel.MigrationSql<OneContext, NoViewContext>(o => new(o), o => new(o));

        Assert.Contains("DROP VIEW \"totals\";", sql);
        Assert.DoesNotContain("CREATE VIEW", sql);
    }

    [Fact]
    public void A_view_that_stays_is_made_again_around_a_column_that_changes()
    {
        var sql = TestModel.MigrationSql<OneContext, WiderContext>(o => new(o), o => new(o));

        var drop = sql.IndexOf("DROP VIEW \"totals\"", StringComparison.Ordinal);
        var alter = sql.IndexOf("ALTER COLUMN", StringComparison.Ordinal);
        var create = sql.IndexOf("CREATE VIEW \"totals\"", StringComparison.Ordinal);
        Assert.True(drop >= 0 && drop < alter && alter < create, sql);
    }

    public class Total
    {
        public int Value { get; set; }
    }

    public class Thing
    {
        public int Id { get; set; }

        public string? Name { get; set; }
    }

    public abstract class ViewContext(DbContextOptions options, string? query, int width = 10) : ConventionsOnlyContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Thing>().ToTable("things").Property(t => t.Name).HasMaxLength(width);
            if (query is not null)
            {
                modelBuilder.Entity<Total>().HasView("totals", query);
            }
        }
    }

    public class NoViewContext(DbContextOptions<NoViewContext> options) : ViewContext(options, null);

    public class OneContext(DbContextOptions<OneContext> options) : ViewContext(options, "SELECT 1 AS value");

    public class TwoContext(DbContextOptions<TwoContext> options) : ViewContext(options, "SELECT 2 AS value");

    public class WiderContext(DbContextOptions<WiderContext> options) : ViewContext(options, "SELECT 1 AS value", 20);
}
