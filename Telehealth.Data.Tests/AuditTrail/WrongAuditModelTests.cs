using Microsoft.EntityFrameworkCore;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Patients;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.AuditTrail;

/// <summary>A model that leaves a patient's rows out of the audit trail is refused.</summary>
public class WrongAuditModelTests
{
    [Fact]
    public void An_owned_entity_cannot_be_left_out()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => TestModel.Of<HiddenContext>(options => new(options)));

        Assert.Contains(nameof(HiddenNote), refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Remove the attribute", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_whose_rows_cannot_be_named_is_refused()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => TestModel.Of<NamelessContext>(options => new(options)));

        Assert.Contains(nameof(Nameless), refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Derive it from Entity", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_models_without_the_fault_are_accepted()
    {
        var model = TestModel.Of<AuditedContext>(options => new(options));

        Assert.Equal(true, model.FindEntityType(typeof(SeenNote))!["Telehealth:Audited"]);
    }

    [NotAudited("is nobody's business")]
    public class HiddenNote : PatientOwnedEntity;

    public class SeenNote : PatientOwnedEntity;

    public class Nameless
    {
        public int One { get; set; }

        public int Two { get; set; }
    }

    private sealed class HiddenContext(DbContextOptions options) : WithAuditTrail(options)
    {
        public DbSet<HiddenNote> Notes => Set<HiddenNote>();
    }

    private sealed class AuditedContext(DbContextOptions options) : WithAuditTrail(options)
    {
        public DbSet<SeenNote> Notes => Set<SeenNote>();
    }

    private sealed class NamelessContext(DbContextOptions options) : WithAuditTrail(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            base.OnModelCreating(modelBuilder);
            modelBuilder.Entity<Nameless>().HasKey(n => new { n.One, n.Two });
        }
    }

    private abstract class WithAuditTrail(DbContextOptions options) : ConventionsOnlyContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Patient>();
            modelBuilder.ApplyConfiguration(new AuditEntryConfiguration());
        }
    }
}
