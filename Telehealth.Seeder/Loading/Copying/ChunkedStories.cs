using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Telehealth.Seeder.Generation;

namespace Telehealth.Seeder.Loading.Copying;

/// <summary>
///     The rows of the staff and of all patients, made by several threads and handed out in the order of the patients, whatever the number of
///     threads. A few chunks are made ahead, which bounds the memory: it does not grow with the number of patients.
/// </summary>
/// <param name="clinic">Makes the patients; several threads at once.</param>
/// <param name="tables">The tables, in load order.</param>
/// <param name="patients">How many patients.</param>
/// <param name="threads">How many threads.</param>
internal sealed class ChunkedStories(Clinic clinic, IReadOnlyList<RowEncoder> tables, int patients, int threads)
{
    private const int PatientsInChunk = 25;
    private const int ChunksAhead = 4;

    private readonly ConcurrentBag<Chunk> _free = [];

    /// <summary>All chunks. One that was handed out is used again when the next is asked for.</summary>
    public async IAsyncEnumerable<Chunk> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var staff = new Chunk(tables);
        staff.Add(clinic.StaffRows());
        yield return staff;

        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        // Each thread makes every n-th chunk: they are read in turn, so that no order has to be restored.
        var readers = Enumerable.Range(0, threads).Select(thread => Start(thread, stopping.Token)).ToArray();
        try
        {
            for (var number = 0; (long)number * PatientsInChunk < patients; number++)
            {
                var chunk = await readers[number % threads].ReadAsync(stopping.Token);
                yield return chunk;
                chunk.Clear();
                _free.Add(chunk);
            }
        }
        finally
        {
            await stopping.CancelAsync();
        }
    }

    private ChannelReader<Chunk> Start(int thread, CancellationToken stopping)
    {
        var channel = Channel.CreateBounded<Chunk>(ChunksAhead);
        _ = Task.Run(
            async () =>
            {
                try
                {
                    for (var number = thread; (long)number * PatientsInChunk < patients; number += threads)
                    {
                        await channel.Writer.WriteAsync(Make(number, stopping), stopping);
                    }

                    channel.Writer.Complete();
                }
                catch (Exception exception)
                {
                    // The reader throws it.
                    channel.Writer.Complete(exception);
                }
            },
            CancellationToken.None);
        return channel.Reader;
    }

    private Chunk Make(int number, CancellationToken stopping)
    {
        var chunk = _free.TryTake(out var free) ? free : new Chunk(tables);
        var rows = new SeedRows();
        var first = number * PatientsInChunk;
        for (; chunk.Patients < PatientsInChunk && first + chunk.Patients < patients; chunk.Patients++)
        {
            stopping.ThrowIfCancellationRequested();
            clinic.AddPatient(first + chunk.Patients + 1, rows);
            chunk.Add(rows);
            rows.Clear();
        }

        return chunk;
    }
}
