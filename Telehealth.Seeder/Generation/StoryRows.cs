using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Rows;

namespace Telehealth.Seeder.Generation;

/// <summary>
///     Takes the rows of one story (a patient's, or the staff's) and completes them: identifier, patient, and what the
///     database writes otherwise.
/// </summary>
/// <param name="rows">Where the rows go.</param>
/// <param name="patientNumber">The patient in whose story the rows are; 0 for none.</param>
/// <param name="asOf">Now; nothing happens later.</param>
public sealed class StoryRows(SeedRows rows, int patientNumber, DateTimeOffset asOf)
{
    private readonly Dictionary<Type, int> _ordinals = [];

    /// <summary>Identifier of the patient; empty until the patient is added.</summary>
    public Guid PatientId { get; private set; }

    /// <summary>Adds a row.</summary>
    /// <param name="row">The row; its creation time, version and identifiers are set here.</param>
    /// <param name="createdAt">When it came about; at most now.</param>
    /// <param name="updatedAt">When it was last changed; null where it never was.</param>
    /// <exception cref="ArgumentOutOfRangeException">The row would be in the future, or changed before it came about.</exception>
    public T Add<T>(T row, DateTimeOffset createdAt, DateTimeOffset? updatedAt = null)
        where T : Entity
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(createdAt, asOf);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(updatedAt ?? createdAt, asOf, nameof(updatedAt));
        ArgumentOutOfRangeException.ThrowIfLessThan(updatedAt ?? createdAt, createdAt, nameof(updatedAt));

        var ordinal = _ordinals.GetValueOrDefault(typeof(T));
        _ordinals[typeof(T)] = ordinal + 1;

        row.CreatedAt = createdAt;
        row.Id = SeededId.Create(typeof(T), createdAt, patientNumber, ordinal);

        Changed(row, updatedAt ?? createdAt);

        switch (row)
        {
            case Data.Patients.Patient:
                PatientId = row.Id;
                break;
            case PatientOwnedEntity owned:
                owned.PatientId = PatientId;
                break;
        }

        rows.Add(row);
        return row;
    }

    /// <summary>Notes when a row was last changed, once.</summary>
    public static void Changed(Entity row, DateTimeOffset at)
    {
        var version = at == row.CreatedAt ? 1 : 2;
        switch (row)
        {
            case VersionedPatientOwnedEntity owned:
                (owned.UpdatedAt, owned.Version) = (at, version);
                break;
            case VersionedEntity shared:
                (shared.UpdatedAt, shared.Version) = (at, version);
                break;
        }
    }
}
