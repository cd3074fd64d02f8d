using Microsoft.EntityFrameworkCore;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Rows;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.PatientOwnership;

/// <summary>Deliberately wrong models are refused when they are built.</summary>
public class WrongModelTests
{
    [Fact]
    public void A_foreign_key_between_owned_entities_without_the_patient_is_refused_by_name()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => TestModel.Of<SingleKeyContext>(o => new(o)));

        Assert.Contains("Letter (EnvelopeId) -> Envelope does not start with PatientId", exception.Message);
        Assert.Contains("HasForeignKey(x => new { x.PatientId, x.EnvelopeId })", exception.Message);
    }

    [Fact]
    public void A_foreign_key_to_another_key_than_the_patients_is_refused_too()
        => Assert.Throws<InvalidOperationException>(() => TestModel.Of<SwappedKeyContext>(o => new(o)));

    [Fact]
    public void An_owned_entity_without_the_guard_against_mix_ups_is_refused_by_name()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => TestModel.Of<UnguardedContext>(o => new(o)));

        Assert.Contains("Parcel implements IPatientOwned by itself", exception.Message);
        Assert.Contains("Derive it from PatientOwnedEntity", exception.Message);
    }

    public class Parcel : Entity, IPatientOwned
    {
        public Guid PatientId { get; set; }
    }

    public class UnguardedContext(DbContextOptions<UnguardedContext> options) : ConventionsOnlyContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Parcel>();
    }

    public class SwappedKeyContext(DbContextOptions<SwappedKeyContext> options) : ConventionsOnlyContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
            => modelBuilder.Entity<Letter>().HasOne(l => l.Envelope).WithMany()
                .HasForeignKey(l => new { l.PatientId, l.EnvelopeId })
                .HasPrincipalKey(e => new { e.Id, e.PatientId });
    }

    public class Envelope : PatientOwnedEntity;

    public class Letter : PatientOwnedEntity
    {
        public Guid EnvelopeId { get; set; }

        public Envelope? Envelope { get; set; }
    }

    public class SingleKeyContext(DbContextOptions<SingleKeyContext> options) : ConventionsOnlyContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
            => modelBuilder.Entity<Letter>().HasOne(l => l.Envelope).WithMany()
                .HasForeignKey(l => l.EnvelopeId).HasPrincipalKey(e => e.Id);
    }
}
