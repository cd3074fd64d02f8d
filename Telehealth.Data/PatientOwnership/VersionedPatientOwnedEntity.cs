using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Rows;

namespace Telehealth.Data.PatientOwnership;

/// <summary>A row about one patient that is changed after its creation.</summary>
public abstract class VersionedPatientOwnedEntity : PatientOwnedEntity, IVersioned
{
    [Comment("When the row was last changed; set by the database.")]
    [Operational]
    public DateTimeOffset UpdatedAt { get; set; }

    [Comment("Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")]
    [Operational]
    public int Version { get; set; }
}
