using System.Globalization;

namespace Telehealth.Seeder.Generation;

/// <summary>
///     Chance that can be repeated: what is drawn depends on where (seed, entity, index) and for what (field), and on
///     nothing else. No state, no clock, no order of calls: a field that is added leaves all others as they were.
/// </summary>
/// <remarks>
///     Integer arithmetic only (FNV-1a for names, SplitMix64 for mixing), so that every machine and culture draws alike.
/// </remarks>
public readonly record struct Draw
{
    private readonly ulong _key;

    /// <summary>The draws of one seed.</summary>
    public Draw(int seed)
        : this(Mix((ulong)(uint)seed + Golden))
    {
    }

    private Draw(ulong key) => _key = key;

    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>The draws of one thing within this one, such as the third consultation of a patient.</summary>
    public Draw At(string entity, long index = 0) => new(Mix((_key ^ Hash(entity)) + ((ulong)index * Golden)));

    /// <summary>64 bits for a field.</summary>
    public ulong Bits(string field) => Mix(_key ^ Mix(Hash(field)));

    /// <summary>A number from <paramref name="low" /> to <paramref name="high" />, both included.</summary>
    public int Between(string field, int low, int high) => low + (int)Below(Bits(field), (ulong)((long)high - low + 1));

    /// <summary>True in the given share of cases: 0.25 is one in four.</summary>
    public bool Chance(string field, double share) => Unit(field) < share;

    /// <summary>A number of [0, 1).</summary>
    public double Unit(string field) => (Bits(field) >> 11) * (1.0 / (1UL << 53));

    /// <summary>One of a pool, each as likely as the other.</summary>
    public T Pick<T>(string field, IReadOnlyList<T> pool) => pool[(int)Below(Bits(field), (ulong)pool.Count)];

    /// <summary>One of several, by weight.</summary>
    public T Pick<T>(string field, IReadOnlyList<Share<T>> shares)
    {
        var total = 0.0;
        for (var index = 0; index < shares.Count; index++)
        {
            total += shares[index].Weight;
        }

        var rest = Unit(field) * total;
        for (var index = 0; index < shares.Count; index++)
        {
            rest -= shares[index].Weight;
            if (rest < 0)
            {
                return shares[index].Value;
            }
        }

        return shares[^1].Value;
    }

    /// <summary>A duration between two, in whole milliseconds.</summary>
    public TimeSpan Time(string field, TimeSpan low, TimeSpan high)
        => low + TimeSpan.FromMilliseconds((long)Below(Bits(field), (ulong)(high - low).TotalMilliseconds + 1));

    /// <summary>Hexadecimal digits, up to 32.</summary>
    public string Hex(string field, int length)
        => (Bits(field).ToString("x16", CultureInfo.InvariantCulture)
            + Bits(field + "+").ToString("x16", CultureInfo.InvariantCulture))[..length];

    /// <summary>The high half of a product: even over the range, and no division.</summary>
    private static ulong Below(ulong bits, ulong bound) => Math.BigMul(bits, bound, out _);

    internal static ulong Hash(string text)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 0x100000001B3;
        }

        return hash;
    }

    internal static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
