using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Patients;
using Telehealth.Data.Rows;

namespace Telehealth.Data.PatientOwnership;

/// <summary>A row about one patient that is written once.</summary>
public abstract class PatientOwnedEntity : Entity, IPatientOwned
{
    /// <inheritdoc />
    /// <exception cref="PatientMixUpException">The row belongs to another patient already.</exception>
    /// <remarks>
    ///     EF Core copies the key of a referenced row into the foreign key, and the foreign key contains this property:
    ///     <c>new Prescription { PatientId = a, Consultation = consultationOfB }</c> would silently become B's. EF Core is
    ///     told to write through this setter (<see cref="PatientOwnedKeyConvention" />), so the mix-up stops here.
    /// </remarks>
    [Comment("The patient whom the row is about; first part of the key.")]
    [Identity(SafeHarbor.OtherUnique)]
    public Guid PatientId
    {
        get;
        set
        {
            if (field != Guid.Empty && field != value)
            {
                throw new PatientMixUpException(GetType(), Id);
            }

            field = value;
        }
    }

    /// <summary>The patient whom the row is about.</summary>
    public Patient? Patient { get; set; }
}
