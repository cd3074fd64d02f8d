using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Telehealth.Seeder.Loading.Copying;

/// <summary>
///     Rows of one table in the binary format of COPY (PostgreSQL, "COPY", Binary Format), without its header and trailer, so
///     that rows of several buffers can stand one behind the other. A buffer is emptied and used again.
/// </summary>
/// <remarks>
///     By hand, because Npgsql writes these bytes on an open connection and one thread only. They are also what the content
///     hash of a run is taken over.
/// </remarks>
public sealed class CopyRows
{
    private const int TextOid = 25;
    private const long TicksPerMicrosecond = 10;

    private static readonly long PostgresEpoch = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;
    private static readonly int PostgresEpochDay = new DateOnly(2000, 1, 1).DayNumber;

    private byte[] _bytes = new byte[4096];
    private int _length;

    /// <summary>What stands before the rows: signature, flags, and that no extension follows.</summary>
    public static ReadOnlySpan<byte> Header =>
        [0x50, 0x47, 0x43, 0x4F, 0x50, 0x59, 0x0A, 0xFF, 0x0D, 0x0A, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>What stands behind the rows.</summary>
    public static ReadOnlySpan<byte> Trailer => [0xFF, 0xFF];

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>The rows.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    /// <summary>Forgets the rows and keeps the memory.</summary>
    public void Clear() => (_length, Count) = (0, 0);

    /// <summary>Adds the rows of another buffer.</summary>
    public void Append(CopyRows rows)
    {
        rows._bytes.AsSpan(0, rows._length).CopyTo(Take(rows._length));
        Count += rows.Count;
    }

    /// <summary>Begins a row.</summary>
    public void StartRow(int columns)
    {
        Count++;
        BinaryPrimitives.WriteInt16BigEndian(Take(2), (short)columns);
    }

    public void WriteNull() => BinaryPrimitives.WriteInt32BigEndian(Take(4), -1);

    public void Write(bool value) => Value(1)[0] = value ? (byte)1 : (byte)0;

    public void Write(int value) => BinaryPrimitives.WriteInt32BigEndian(Value(4), value);

    public void Write(long value) => BinaryPrimitives.WriteInt64BigEndian(Value(8), value);

    public void Write(Guid value) => value.TryWriteBytes(Value(16), bigEndian: true, out _);

    public void Write(DateOnly value) => Write(value.DayNumber - PostgresEpochDay);

    public void Write(DateTimeOffset value) => Write((value.UtcTicks - PostgresEpoch) / TicksPerMicrosecond);

    public void Write(ReadOnlySpan<byte> value) => value.CopyTo(Value(value.Length));

    public void Write(byte[] value) => Write(value.AsSpan());

    public void Write(string value)
    {
        // The length is known when the text is written.
        var start = _length;
        var length = Encoding.UTF8.GetBytes(value, Take(4 + (value.Length * 3))[4..]);
        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(start), length);
        _length = start + 4 + length;
    }

    /// <summary>A value of a column of type <c>text[]</c>.</summary>
    public void Write(string[] values)
    {
        var start = _length;
        Take(4);
        var head = Take(values.Length == 0 ? 12 : 20);
        head.Clear();
        BinaryPrimitives.WriteInt32BigEndian(head, values.Length == 0 ? 0 : 1);
        BinaryPrimitives.WriteInt32BigEndian(head[8..], TextOid);
        if (values.Length > 0)
        {
            BinaryPrimitives.WriteInt32BigEndian(head[12..], values.Length);
            BinaryPrimitives.WriteInt32BigEndian(head[16..], 1);
        }

        foreach (var value in values)
        {
            Write(value);
        }

        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(start), _length - start - 4);
    }

    /// <summary>A value of a column of type <c>jsonb</c>.</summary>
    /// <param name="utf8">The JSON text.</param>
    public void WriteJsonb(ReadOnlySpan<byte> utf8)
    {
        var value = Value(utf8.Length + 1);
        value[0] = 1;
        utf8.CopyTo(value[1..]);
    }

    public void Write(IPAddress value)
    {
        var isV4 = value.AddressFamily == AddressFamily.InterNetwork;
        var size = isV4 ? 4 : 16;
        var bytes = Value(4 + size);
        (bytes[0], bytes[1], bytes[2], bytes[3]) = (isV4 ? (byte)2 : (byte)3, (byte)(size * 8), 0, (byte)size);
        value.TryWriteBytes(bytes[4..], out _);
    }

    /// <summary>A value of a column of type <c>numeric</c>: digits to the base of 10,000, the decimal point between two.</summary>
    public void Write(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        var rest = ((UInt128)(uint)bits[2] << 64) | ((ulong)(uint)bits[1] << 32) | (uint)bits[0];

        // So many decimal places that they fill digits; 28 are the most that a decimal has, and those fill seven.
        for (var filled = scale; filled % 4 != 0; filled++)
        {
            rest *= 10;
        }

        Span<short> digits = stackalloc short[16];
        var first = digits.Length;
        for (; rest != 0; rest /= 10_000)
        {
            digits[--first] = (short)(int)(rest % 10_000);
        }

        var weight = digits.Length - first - 1 - ((scale + 3) / 4);
        var end = digits.Length;
        for (; end > first && digits[end - 1] == 0; end--)
        {
        }

        var bytes = Value(8 + ((end - first) * 2));
        BinaryPrimitives.WriteInt16BigEndian(bytes, (short)(end - first));
        BinaryPrimitives.WriteInt16BigEndian(bytes[2..], (short)(end > first ? weight : 0));
        BinaryPrimitives.WriteUInt16BigEndian(bytes[4..], value < 0 ? (ushort)0x4000 : (ushort)0);
        BinaryPrimitives.WriteInt16BigEndian(bytes[6..], (short)scale);
        for (var index = first; index < end; index++)
        {
            BinaryPrimitives.WriteInt16BigEndian(bytes[(8 + ((index - first) * 2))..], digits[index]);
        }
    }

    /// <summary>Room for a value behind its length.</summary>
    private Span<byte> Value(int length)
    {
        var bytes = Take(4 + length);
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        return bytes[4..];
    }

    private Span<byte> Take(int count)
    {
        var start = _length;
        if (_bytes.Length - start < count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, start + count));
        }

        _length = start + count;
        return _bytes.AsSpan(start, count);
    }
}
