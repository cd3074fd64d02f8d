using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Telehealth.Data.PatientOwnership;

/// <summary>What the marker <see cref="IPatientOwned" /> offers to those who read the model or the data.</summary>
public static class PatientOwnershipExtensions
{
    /// <summary>Whether every row of this entity type is about one patient.</summary>
    public static bool IsPatientOwned(this IReadOnlyTypeBase entityType)
        => typeof(IPatientOwned).IsAssignableFrom(entityType.ClrType);

    /// <summary>
    ///     Finds a row by its identifier alone, though its key has two parts. Null where there is none. Where the patient
    ///     is known, <c>FindAsync(patientId, id)</c> reads the key itself and may answer from memory.
    /// </summary>
    public static Task<T?> FindByIdAsync<T>(this IQueryable<T> rows, Guid id, CancellationToken cancellationToken = default)
        where T : class, IPatientOwned
        => rows.FirstOrDefaultAsync(row => EF.Property<Guid>(row, nameof(IPatientOwned.Id)) == id, cancellationToken);
}
