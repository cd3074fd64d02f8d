using System.Buffers.Binary;

namespace Telehealth.Seeder.Generation;

/// <summary>
///     Identifiers of seeded rows: UUIDv7 of the row's own time, so that it lies in the partition of its month. In place of
///     random bits stand which row of which patient it is (unique by construction) and a mark, by which the Seeder
///     recognises its own rows without making them again.
/// </summary>
/// <remarks>Bits: 48 milliseconds, 4 version, 12 ordinal, 2 variant, 30 patient number, 32 mark.</remarks>
public static class SeededId
{
    /// <summary>The highest number of a patient.</summary>
    public const int MaxPatient = (1 << 30) - 1;

    /// <summary>How many rows of one table a patient can have.</summary>
    public const int MaxRowsPerPatient = 1 << 12;

    /// <summary>The identifier of a row.</summary>
    /// <param name="entity">The row's type.</param>
    /// <param name="createdAt">When the row was created.</param>
    /// <param name="patient">Number of the patient in whose story the row is; 0 where it is in none.</param>
    /// <param name="ordinal">Which of the rows of this type in the story, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number does not fit.</exception>
    public static Guid Create(Type entity, DateTimeOffset createdAt, int patient, int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(patient, MaxPatient);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(ordinal, MaxRowsPerPatient);

        var high = ((ulong)createdAt.ToUnixTimeMilliseconds() << 16) | 0x7000UL | (uint)ordinal;
        return Compose(high, (uint)patient, Mark(entity, high, (uint)patient));
    }

    /// <summary>Whether the Seeder made the identifier; a random one passes in one of four billion cases.</summary>
    public static bool IsSeeded(Type entity, Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var high = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        var low = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        var patient = (uint)(low >> 32) & MaxPatient;

        return id == Compose(high, patient, Mark(entity, high, patient));
    }

    private static Guid Compose(ulong high, uint patient, uint mark)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, high);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], (1UL << 63) | ((ulong)patient << 32) | mark);
        return new Guid(bytes, bigEndian: true);
    }

    private static uint Mark(Type entity, ulong high, uint patient)
        => (uint)Draw.Mix(high ^ Draw.Mix(Draw.Hash(entity.Name) ^ patient));
}
