using Microsoft.EntityFrameworkCore;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Patients;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.PatientOwnership;

/// <summary>What EF Core does where PatientId is a plain property: the reason for the guard in <see cref="PatientOwnedEntity" />.</summary>
public class FixUpWithoutGuardTests
{
    [Fact]
    public void A_row_of_one_patient_silently_becomes_another_patients()
    {
        var options = new DbContextOptionsBuilder<PlainContext>();
        options.UseTelehealth("Host=nowhere.invalid");
        using var context = new PlainContext(options.Options);
        var (mine, theirs) = (Guid.NewGuid(), Guid.NewGuid());
        var envelope = new Envelope { PatientId = theirs };
        context.Attach(envelope);

        var letter = new Letter { PatientId = mine, Envelope = envelope };
        context.Add(letter);

        Assert.Equal(theirs, letter.PatientId);
    }

    public class Envelope : IPatientOwned
    {
        public Guid Id { get; set; } = Guid.NewGuid();

        public Guid PatientId { get; set; }

        public Patient? Patient { get; set; }
    }

    public class Letter : IPatientOwned
    {
        public Guid Id { get; set; } = Guid.NewGuid();

        public Guid PatientId { get; set; }

        public Patient? Patient { get; set; }

        public Guid EnvelopeId { get; set; }

        public Envelope? Envelope { get; set; }
    }

    public class PlainContext(DbContextOptions<PlainContext> options) : ConventionsOnlyContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
            => modelBuilder.Entity<Letter>().HasOne(l => l.Envelope).WithMany()
                .HasForeignKey(l => new { l.PatientId, l.EnvelopeId });
    }
}
