using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Telehealth.Data.Tests.Commands;

/// <summary>Speaks just enough of PostgreSQL's protocol to sign a client in to a server of version 14.</summary>
public sealed class OldServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public OldServer()
    {
        _listener.Start();
        _ = AnswerAsync();
    }

    public string ConnectionString => $"Host=127.0.0.1;Port={((IPEndPoint)_listener.LocalEndpoint).Port};Database=d;Username=u;"
        + "SSL Mode=Disable;GSS Encryption Mode=Disable;Server Compatibility Mode=NoTypeLoading";

    public void Dispose() => _listener.Dispose();

    private static byte[] Message(char type, ReadOnlySpan<byte> body)
    {
        var message = new byte[5 + body.Length];
        message[0] = (byte)type;
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(1), 4 + body.Length);
        body.CopyTo(message.AsSpan(5));
        return message;
    }

    private static byte[] Parameter(string name, string value)
        => Message('S', Encoding.ASCII.GetBytes($"{name}\0{value}\0"));

    private async Task AnswerAsync()
    {
        using var client = await _listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        var buffer = new byte[4096];
        _ = await stream.ReadAsync(buffer);
        await stream.WriteAsync((byte[])
        [
            .. Message('R', [0, 0, 0, 0]),
            .. Parameter("server_version", "14.22"),
            .. Parameter("client_encoding", "UTF8"),
            .. Parameter("standard_conforming_strings", "on"),
            .. Message('K', new byte[8]),
            .. Message('Z', "I"u8),
        ]);
        while (await stream.ReadAsync(buffer) > 0)
        {
        }
    }
}
