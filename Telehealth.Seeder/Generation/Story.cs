using Telehealth.Data.Patients;
using Telehealth.Data.Staff;

namespace Telehealth.Seeder.Generation;

/// <summary>
///     Everything about one patient, from the first visit to now. Each chapter draws for itself, so that a chapter that is
///     added leaves the others as they were.
/// </summary>
internal sealed class Story
{
    public Story(Clinic clinic, int number, SeedRows rows)
    {
        Clinic = clinic;
        Number = number;
        Draw = clinic.Draw.At("patient", number);
        Rows = new StoryRows(rows, number, clinic.AsOf);
        Person = new Person(this);
    }

    public Clinic Clinic { get; }

    public int Number { get; }

    public Draw Draw { get; }

    public StoryRows Rows { get; }

    public Person Person { get; }

    public DateTimeOffset AsOf => Clinic.AsOf;

    /// <summary>The patient's row; later chapters still change it.</summary>
    public Patient Patient { get; set; } = null!;

    /// <summary>The patient's login; later chapters still change it.</summary>
    public PatientLogin Login { get; set; } = null!;

    /// <summary>Whether something that would happen then has happened.</summary>
    public bool IsPast(DateTimeOffset at) => at <= AsOf;

    /// <summary>The time, or null where it is yet to come.</summary>
    public DateTimeOffset? IfPast(DateTimeOffset at) => IsPast(at) ? at : null;

    /// <summary>The later of the given times that is past, or the start where none is: when a row was last changed.</summary>
    public DateTimeOffset LastChange(DateTimeOffset start, params ReadOnlySpan<DateTimeOffset?> changes)
    {
        var last = start;
        foreach (var change in changes)
        {
            last = change > last && change <= AsOf ? change.Value : last;
        }

        return last;
    }

    public void Tell()
    {
        Registration.Tell(this);
        CareFaker.Tell(this);
    }
}
