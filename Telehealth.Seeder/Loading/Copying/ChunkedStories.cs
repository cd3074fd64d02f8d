using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Telehealth.Seeder.Generation;

namespace Telehealth.Seeder.Loading.Copying;

/// <summary>
///     The rows of the staff and of all patients, made by several threads and handed out in the order of the patients, whatever the number of
///     threads. A few chunks are made ahead, which bounds the memory: it does not grow with the number of patients.
/// </summary>
internal sealed class ChunkedStories : IAsyncDisposable
{
    private const int PatientsInChunk = 25;
    private const int ChunksAhead = 4;

    private readonly Clinic _clinic;
    private readonly IReadOnlyList<RowEncoder> _tables;
    private readonly int _patients;
    private readonly ConcurrentBag<Chunk> _free = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly Channel<Chunk>[] _made;
    private readonly Task[] _threads;
    private int _next = -1;

    private ChunkedStories(Clinic clinic, IReadOnlyList<RowEncoder> tables, int patients, int threads)
    {
        (_clinic, _tables, _patients) = (clinic, tables, patients);
        _made = [.. Enumerable.Range(0, threads).Select(_ => Channel.CreateBounded<Chunk>(ChunksAhead))];
        _threads = [.. _made.Select((_, thread) => Task.Run(() => RunAsync(thread)))];
    }

    /// <summary>Begins to make rows.</summary>
    /// <param name="clinic">Makes the patients; several threads at once.</param>
    /// <param name="tables">The tables, in load order.</param>
    /// <param name="patients">How many patients.</param>
    /// <param name="threads">How many threads.</param>
    public static ChunkedStories Start(Clinic clinic, IReadOnlyList<RowEncoder> tables, int patients, int threads)
        => new(clinic, tables, patients, threads);

    /// <summary>
    ///     All chunks, once: who asks again goes on behind those that were handed out. One is used again when the next is
    ///     asked for.
    /// </summary>
    public async IAsyncEnumerable<Chunk> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (_next < 0)
        {
            _next = 0;
            var staff = new Chunk(_tables);
            staff.Add(_clinic.StaffRows());
            yield return staff;
        }

        // Each thread makes every n-th chunk: they are read in turn, so that no order has to be restored.
        while (IsChunk(_next))
        {
            var chunk = await _made[_next % _made.Length].Reader.ReadAsync(cancellationToken);
            _next++;
            yield return chunk;
            chunk.Clear();
            _free.Add(chunk);
        }
    }

    /// <summary>Stops the threads, wherever they are.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_threads);
        _stopping.Dispose();
    }

    private async Task RunAsync(int thread)
    {
        var made = _made[thread].Writer;
        try
        {
            for (var number = thread; IsChunk(number); number += _made.Length)
            {
                await made.WriteAsync(Make(number), _stopping.Token);
            }

            made.Complete();
        }
        catch (Exception exception)
        {
            // The reader throws it.
            made.Complete(exception);
        }
    }

    private bool IsChunk(int number) => (long)number * PatientsInChunk < _patients;

    private Chunk Make(int number)
    {
        var chunk = _free.TryTake(out var free) ? free : new Chunk(_tables);
        var rows = new SeedRows();
        var first = number * PatientsInChunk;
        for (; chunk.Patients < PatientsInChunk && first + chunk.Patients < _patients; chunk.Patients++)
        {
            _stopping.Token.ThrowIfCancellationRequested();
            _clinic.AddPatient(first + chunk.Patients + 1, rows);
            chunk.Add(rows);
            rows.Clear();
        }

        return chunk;
    }
}
