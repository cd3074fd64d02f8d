using Microsoft.EntityFrameworkCore;
using Telehealth.Data.PatientOwnership;

namespace Telehealth.Data.Tests.PatientOwnership;

/// <summary>
///     What EF Core does where PatientId is a plain property: the reason for the guard in <see cref="PatientOwnedEntity" />.
/// </summary>
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

    public class Envelope
    {
        public Guid Id { get; set; } = Guid.NewGuid();

        public Guid PatientId { get; set; }
    }

    public class Letter
    {
        public Guid Id { get; set; } = Guid.NewGuid();

        public Guid PatientId { get; set; }

        public Guid EnvelopeId { get; set; }

        public Envelope? Envelope { get; set; }
    }

    // The same keys, without our conventions, which refuse such a model.
    public class PlainContext(DbContextOptions<PlainContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Envelope>().HasKey(e => new { e.PatientId, e.Id });
            modelBuilder.Entity<Letter>().HasKey(l => new { l.PatientId, l.Id });
            modelBuilder.Entity<Letter>().HasOne(l => l.Envelope).WithMany()
                .HasForeignKey(l => new { l.PatientId, l.EnvelopeId });
        }
    }
}
