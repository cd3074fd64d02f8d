using System.Buffers.Binary;
using System.Net.Sockets;

namespace Telehealth.Data.Tests.Deployment.Applying.Wire;

/// <summary>Cuts one direction of a connection into messages.</summary>
internal sealed class WireReader(NetworkStream stream, bool fromServer)
{
    private const int AskForTls = 80877103;
    private const int AskForGss = 80877104;

    private bool _isOpening = !fromServer;
    private bool _begins = true;

    /// <summary>The next message; null where the connection is at its end.</summary>
    public async Task<WireMessage?> ReadAsync(CancellationToken cancellationToken)
    {
        var head = new byte[_isOpening ? 4 : 5];
        if (await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken) < head.Length)
        {
            return null;
        }

        // The length counts itself, and not the letter before it.
        var length = BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(head.Length - 4));
        var bytes = new byte[head.Length - 4 + length];
        head.CopyTo(bytes, 0);
        await stream.ReadExactlyAsync(bytes.AsMemory(head.Length), cancellationToken);

        if (_isOpening && BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(4)) is AskForTls or AskForGss)
        {
            await stream.WriteAsync("N"u8.ToArray(), cancellationToken);
            return await ReadAsync(cancellationToken);
        }

        var message = new WireMessage(fromServer, _isOpening ? ' ' : (char)bytes[0], !fromServer && _begins, bytes);
        // Sync, a plain query, a password and what opens the connection are what the server answers at once.
        _begins = message.Type is 'S' or 'Q' or 'p' or ' ';
        _isOpening = false;
        return message;
    }
}
