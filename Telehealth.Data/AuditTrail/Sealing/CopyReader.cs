using System.Buffers.Binary;

namespace Telehealth.Data.AuditTrail.Sealing;

/// <summary>Reads the rows of a binary COPY, field by field, as PostgreSQL sends them.</summary>
internal sealed class CopyReader(Stream stream)
{
    private const int SignatureSize = 11;

    private byte[] _buffer = new byte[1 << 16];
    private int _from;
    private int _to;

    /// <summary>Reads what stands before the first row.</summary>
    public async Task ReadHeaderAsync(CancellationToken cancellationToken)
    {
        await NeedAsync(SignatureSize + 8, cancellationToken);
        var extension = BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(_from + SignatureSize + 4));
        _from += SignatureSize + 8;
        await NeedAsync(extension, cancellationToken);
        _from += extension;
    }

    /// <summary>Reads a row; false behind the last one.</summary>
    /// <param name="fields">Its fields, null where PostgreSQL has NULL; valid until the next row is read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async ValueTask<bool> ReadRowAsync(ReadOnlyMemory<byte>?[] fields, CancellationToken cancellationToken)
    {
        await NeedAsync(2, cancellationToken);
        if (BinaryPrimitives.ReadInt16BigEndian(_buffer.AsSpan(_from)) < 0)
        {
            return false;
        }

        // Relative to the row's beginning, because the buffer moves while more of it comes.
        var at = 2;
        var places = new (int At, int Length)[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            await NeedAsync(at + 4, cancellationToken);
            var length = BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(_from + at));
            at += 4;
            places[i] = (at, length);
            at += Math.Max(length, 0);
            await NeedAsync(at, cancellationToken);
        }

        for (var i = 0; i < fields.Length; i++)
        {
            // Without the cast null would become an empty field, by the conversion from an array.
            fields[i] = places[i].Length < 0
                ? (ReadOnlyMemory<byte>?)null
                : _buffer.AsMemory(_from + places[i].At, places[i].Length);
        }

        _from += at;
        return true;
    }

    private async ValueTask NeedAsync(int count, CancellationToken cancellationToken)
    {
        if (_to - _from >= count)
        {
            return;
        }

        var left = _buffer.AsSpan(_from, _to - _from);
        if (_buffer.Length < count)
        {
            var larger = new byte[Math.Max(count, _buffer.Length * 2)];
            left.CopyTo(larger);
            _buffer = larger;
        }
        else
        {
            left.CopyTo(_buffer);
        }

        (_from, _to) = (0, _to - _from);
        _to += await stream.ReadAtLeastAsync(_buffer.AsMemory(_to), count - _to, cancellationToken: cancellationToken);
    }
}
