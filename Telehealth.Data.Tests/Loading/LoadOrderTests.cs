using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Rows;
using Telehealth.Data.Tests.TestDatabase;
using Telehealth.Seeder.Loading;

namespace Telehealth.Data.Tests.Loading;

public class LoadOrderTests
{
    [Fact]
    public void Every_table_comes_once_and_after_those_it_points_at()
    {
        var order = LoadOrder.Of(TestModel.Model).ToList();

        Assert.Equal(TestModel.Tables.Select(t => t.Name).Order(), order.Select(t => t.Name).Order());
        Assert.All(order.SelectMany(t => t.GetForeignKeys()), foreignKey =>
            Assert.True(order.IndexOf(foreignKey.PrincipalEntityType) <= order.IndexOf(foreignKey.DeclaringEntityType)));
    }

    [Fact]
    public void A_circle_of_foreign_keys_is_refused_by_name()
    {
        var error = Assert.Throws<InvalidOperationException>(
            () => LoadOrder.Of(TestModel.Of<CircleContext>(options => new(options))));

        Assert.Contains("eggs -> hens -> eggs", error.Message, StringComparison.Ordinal);
    }

    private sealed class CircleContext(DbContextOptions<CircleContext> options) : ConventionsOnlyContext(options)
    {
        public DbSet<Hen> Hens => Set<Hen>();

        public DbSet<Egg> Eggs => Set<Egg>();

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Hen>().HasOne<Egg>().WithMany().HasForeignKey(hen => hen.EggId);
            modelBuilder.Entity<Egg>().HasOne<Hen>().WithMany().HasForeignKey(egg => egg.HenId);
        }
    }

    private sealed class Hen : Entity
    {
        public Guid EggId { get; set; }
    }

    private sealed class Egg : Entity
    {
        public Guid HenId { get; set; }
    }
}
