using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Telehealth.Data.Tests.Deployment.Applying.Wire;

/// <summary>
///     Stands between clients and PostgreSQL and asks before it forwards a message, one at a time over all connections. When
///     the answer is no, all connections are cut at that place, on both sides, for ever.
/// </summary>
internal sealed class PostgresProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _cut = new();
    private readonly SemaphoreSlim _one = new(1);
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly Func<WireMessage, Task<bool>> _forward;
    private readonly Task _accepting;

    /// <param name="connectionString">Where the server is.</param>
    /// <param name="forward">Whether to forward a message.</param>
    public PostgresProxy(string connectionString, Func<WireMessage, Task<bool>> forward)
    {
        _server = new NpgsqlConnectionStringBuilder(connectionString);
        _forward = forward;
        _listener.Start();
        ConnectionString = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Host = "127.0.0.1",
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
            Pooling = false,
        }.ConnectionString;
        _accepting = AcceptAsync();
    }

    /// <summary>The way through it.</summary>
    public string ConnectionString { get; }

    /// <summary>Whether everything was cut.</summary>
    public bool IsCut => _cut.IsCancellationRequested;

    public async ValueTask DisposeAsync()
    {
        Cut();
        await _accepting;
        _cut.Dispose();
        _one.Dispose();
        _listener.Dispose();
    }

    private void Cut()
    {
        _cut.Cancel();
        _listener.Stop();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_cut.Token)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Cut.
        }

        await Task.WhenAll(connections);
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            try
            {
                await server.ConnectAsync(_server.Host!, _server.Port, _cut.Token);
                (client.NoDelay, server.NoDelay) = (true, true);
                var (near, far) = (client.GetStream(), server.GetStream());
                // Where one side ends the connection, the other hears of it.
                await Task.WhenAll(
                    PumpAsync(new WireReader(near, fromServer: false), far, server),
                    PumpAsync(new WireReader(far, fromServer: true), near, client));
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // Cut, or broken by one of the two.
            }
        }
    }

    private async Task PumpAsync(WireReader from, NetworkStream to, TcpClient other)
    {
        using (other)
        {
            while (await from.ReadAsync(_cut.Token) is { } message && await ForwardAsync(message, to))
            {
            }
        }
    }

    private async Task<bool> ForwardAsync(WireMessage message, NetworkStream to)
    {
        await _one.WaitAsync(_cut.Token);
        try
        {
            if (IsCut || !await _forward(message))
            {
                Cut();
                return false;
            }

            await to.WriteAsync(message.Bytes, _cut.Token);
            return true;
        }
        finally
        {
            _one.Release();
        }
    }
}
