using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Telehealth.Data.Rows;
using Telehealth.Data.Secrets;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Secrets;

/// <summary>What the model says about encrypted columns, and deliberately wrong models.</summary>
public sealed class EncryptedColumnConventionTests
{
    [Fact]
    public void Every_column_that_is_called_encrypted_is_and_has_its_check()
    {
        var named = TestModel.Tables.SelectMany(t => t.GetProperties())
            .Where(p => p.GetColumnName().EndsWith("_encrypted", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(named);
        Assert.Equal(named, VaultDatabase.EncryptedProperties(TestModel.Model));
        Assert.All(named, p => Assert.Contains(
            p.DeclaringType.ContainingEntityType.GetCheckConstraints(),
            c => c.Name == $"ck_{p.DeclaringType.GetTableName()}_{p.GetColumnName()}_ciphertext"));
    }

    [Fact]
    public void The_compiled_model_knows_them_too()
    {
        using var context = Database.CreateContext("Host=nowhere.invalid");

        Assert.Equal(Names(TestModel.Model), Names(context.Model));

        static IEnumerable<string> Names(IModel model) => EncryptedColumn.AllOf(model).Select(column => $"{column}");
    }

    [Fact]
    public void A_row_without_a_key_of_Guids_cannot_have_secrets()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => TestModel.Of<NumberedContext>(o => new(o)));

        Assert.Contains("Numbered.SecretEncrypted cannot be encrypted", exception.Message);
        Assert.Contains("a table whose key is of Guids", exception.Message);
    }

    [Fact]
    public void A_property_that_the_class_does_not_have_cannot_be_a_secret()
        => Assert.Throws<InvalidOperationException>(() => TestModel.Of<ShadowContext>(o => new(o)));

    public class Numbered
    {
        public int Id { get; set; }

        public byte[]? SecretEncrypted { get; set; }
    }

    public class NumberedContext(DbContextOptions<NumberedContext> options) : ConventionsOnlyContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
            => modelBuilder.Entity<Numbered>().Property(n => n.SecretEncrypted).IsEncrypted();
    }

    public class Plain : Entity;

    public class ShadowContext(DbContextOptions<ShadowContext> options) : ConventionsOnlyContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
            => modelBuilder.Entity<Plain>().Property<byte[]?>("Secret").IsEncrypted();
    }
}
