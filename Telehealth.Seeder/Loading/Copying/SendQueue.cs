using System.Threading.Channels;

namespace Telehealth.Seeder.Loading.Copying;

/// <summary>
///     What is sent over the one connection, one thing after the other, while the next rows are put together: the server
///     does not wait for them.
/// </summary>
internal sealed class SendQueue : IAsyncDisposable
{
    /// <summary>How much may wait, which bounds the memory.</summary>
    private const int Capacity = 4;

    private readonly CancellationTokenSource _stopping = new();

    private readonly Channel<Func<CancellationToken, Task>> _waiting =
        Channel.CreateBounded<Func<CancellationToken, Task>>(Capacity);

    private readonly Task _sending;

    /// <summary>An empty queue. As long as something is in it, nobody else may use the connection.</summary>
    public SendQueue() => _sending = Task.Run(SendAsync);

    /// <summary>Puts something behind all that waits; waits itself where that is much.</summary>
    /// <exception cref="Exception">What went wrong with something that was sent before.</exception>
    public async Task AddAsync(Func<CancellationToken, Task> send, CancellationToken cancellationToken)
    {
        try
        {
            await _waiting.Writer.WriteAsync(send, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            await _sending;
            throw;
        }
    }

    /// <summary>Waits until all is sent. Nothing can be added then.</summary>
    /// <exception cref="Exception">What went wrong with something.</exception>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        await _sending.WaitAsync(cancellationToken);
    }

    /// <summary>Stops what is under way, and waits for that: the connection is free then.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _waiting.Writer.TryComplete();
        await _sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private async Task SendAsync()
    {
        try
        {
            await foreach (var send in _waiting.Reader.ReadAllAsync(_stopping.Token))
            {
                await send(_stopping.Token);
            }
        }
        catch
        {
            _waiting.Writer.TryComplete();
            throw;
        }
    }
}
