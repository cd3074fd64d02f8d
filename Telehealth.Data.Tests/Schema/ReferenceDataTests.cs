using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Schema.ReferenceData;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Schema;

/// <summary>Changed reference data never undoes what staff did.</summary>
public class ReferenceDataTests(TestServer server)
{
    [Fact]
    public void A_column_that_staff_edit_is_left_alone()
    {
        var sql = TestModel.MigrationSql<OldContext, NewContext>(o => new(o), o => new(o));

        Assert.Contains("SET name = 'Better name'", sql);
        Assert.DoesNotContain("price", sql, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_only_changed_where_staff_edit_is_not_touched_at_all()
        => Assert.DoesNotContain("UPDATE", TestModel.MigrationSql<OldContext, DearerContext>(o => new(o), o => new(o)));

    [Fact]
    public void A_row_in_use_stays_when_reference_data_drops_it()
    {
        var sql = TestModel.MigrationSql<OldContext, WithoutRowContext>(o => new(o), o => new(o));

        Assert.Contains("DELETE FROM \"tariffs\" AS t WHERE t.\"id\" = 1", sql);
        Assert.Contains("NOT EXISTS (SELECT FROM \"contracts\" AS r WHERE r.\"tariff_id\" = t.\"id\")", sql);
    }

    [Fact]
    public async Task A_row_that_stayed_because_it_was_in_use_does_not_block_its_return()
    {
        var database = new EmptyDatabase(server);
        await database.InitializeAsync();
        await using (var context = Create<OldContext>(database, options => new(options)))
        {
            await context.Database.EnsureCreatedAsync();
        }

        await database.RowsAsync("INSERT INTO contracts (id, tariff_id) VALUES (1, 1); UPDATE tariffs SET price = 99");
        await database.RowsAsync(TestModel.MigrationSql<OldContext, WithoutRowContext>(o => new(o), o => new(o)));
        await database.RowsAsync(TestModel.MigrationSql<WithoutRowContext, OldContext>(o => new(o), o => new(o)));
        Assert.Equal(["1 Name 99.00"], await database.RowsAsync("SELECT id, name, price FROM tariffs"));

        await database.RowsAsync("DELETE FROM contracts");
        await database.RowsAsync(TestModel.MigrationSql<OldContext, WithoutRowContext>(o => new(o), o => new(o)));
        Assert.Empty(await database.RowsAsync("SELECT id FROM tariffs"));
        await database.RowsAsync(TestModel.MigrationSql<WithoutRowContext, OldContext>(o => new(o), o => new(o)));
        Assert.Equal(["1 Name 10.00"], await database.RowsAsync("SELECT id, name, price FROM tariffs"));
        await database.DisposeAsync();
    }

    private static TContext Create<TContext>(Database database, Func<DbContextOptions<TContext>, TContext> create)
        where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        options.UseTelehealth(database.OwnerConnectionString);
        return create(options.Options);
    }

    public class Tariff
    {
        public int Id { get; set; }

        public string Name { get; set; } = string.Empty;

        public decimal Price { get; set; }
    }

    public class Contract
    {
        public int Id { get; set; }

        public Tariff? Tariff { get; set; }
    }

    public abstract class TariffContext(DbContextOptions options, params Tariff[] rows) : ConventionsOnlyContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Contract>().ToTable("contracts");
            modelBuilder.Entity<Tariff>(tariff =>
            {
                tariff.ToTable("tariffs");
                tariff.Property(t => t.Price).HasPrecision(10, 2).EditedByStaff();
                tariff.HasData(rows);
            });
        }
    }

    public class OldContext(DbContextOptions<OldContext> options)
        : TariffContext(options, new Tariff { Id = 1, Name = "Name", Price = 10 });

    public class NewContext(DbContextOptions<NewContext> options)
        : TariffContext(options, new Tariff { Id = 1, Name = "Better name", Price = 12 });

    public class DearerContext(DbContextOptions<DearerContext> options)
        : TariffContext(options, new Tariff { Id = 1, Name = "Name", Price = 12 });

    public class WithoutRowContext(DbContextOptions<WithoutRowContext> options) : TariffContext(options);
}
