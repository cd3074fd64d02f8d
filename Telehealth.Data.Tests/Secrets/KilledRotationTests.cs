using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.Prescribing;
using Telehealth.Data.Secrets;
using Telehealth.Data.Tests.Commands;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Secrets;

/// <summary>
///     The console rotates, is killed (SIGKILL) and run again, while others read and write. Without TELEHEALTH_LONG_TESTS=1
///     with fewer rows and kills.
/// </summary>
public sealed class KilledRotationTests(Database database) : IClassFixture<Database>, IDisposable
{
    /// <summary>Rows that are written again and again meanwhile; the others are read.</summary>
    private const int Written = 50;

    private static readonly int Rows = LongTests.Times(100_000, 20_000);
    private static readonly int Kills = LongTests.Times(20, 3);

    private readonly SeederProcess _seeder = new();
    private readonly List<Guid> _ids = [.. Enumerable.Range(0, Rows).Select(_ => Guid.CreateVersion7()).Order()];
    private readonly ConcurrentDictionary<Guid, string> _lastWritten = [];
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<string> _failed = [];
    private DirectoryInfo _folder = null!;
    private long _reads;
    private long _writes;

    public void Dispose()
    {
        _seeder.Dispose();
        _end.Dispose();
    }

    [Fact]
    public async Task Killed_again_and_again_it_comes_to_its_end_and_no_read_fails()
    {
        _folder = _seeder.Folder.CreateSubdirectory("ring");
        await FillAsync();
        var others = new[] { Task.Run(ReadAsync), Task.Run(ReadAsync), Task.Run(WriteAsync) };

        var killed = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            killed += await KillAtAsync((long)Rows * kill / (Kills + 2)) ? 1 : 0;
        }

        var last = (await RotateAsync()).AssertDone().Json;
        await _end.CancelAsync();
        await Task.WhenAll(others);

        TestContext.Current.SendDiagnosticMessage(
            $"rotation of {Rows} rows: killed {killed} times, {_reads} reads, {_writes} writes, {_failed.Count} failed; "
            + $"the last run did {last.GetProperty("reencrypted")}");
        Assert.Equal(Kills, killed);
        Assert.Empty(_failed);
        Assert.True(_reads > 100 && _writes > 10, $"{_reads} reads, {_writes} writes");
        Assert.True(last.GetProperty("isResumed").GetBoolean());
        Assert.Equal(1, last.GetProperty("retiredKeys")[0].GetInt32());
        Assert.Equal(
            [$"2 {Rows}"],
            await database.RowsAsync(
                """
                SELECT get_byte(api_key_encrypted, 4), count(*) FROM pharmacies
                WHERE api_key_encrypted IS NOT NULL GROUP BY 1
                """));
        await EverySecretIsReadAsync();
    }

    private SecretServices CreateServices()
        => new(database.CreateContext, DataProtectionKeyRing.InFolder(_folder.FullName));

    private async Task FillAsync()
    {
        var key = await CreateServices().Keys.CurrentAsync(CancellationToken.None);
        var column = EncryptedColumn.Of<Pharmacy>(TestModel.Model, p => p.ApiKeyEncrypted);
        var stored = _ids.Select(id => column.Encrypt(key, [id], Encoding.UTF8.GetBytes(Secret(id))));

        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO pharmacies (id, name, api_key_encrypted, supported_medications, states_serviced, active, preferred)
            SELECT id, 'Test', stored, '{}', '{}', true, false FROM unnest($1, $2) AS new (id, stored)
            """,
            connection)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid[]> { TypedValue = [.. _ids] },
                new NpgsqlParameter<byte[][]> { TypedValue = [.. stored] },
            },
        };
        Assert.Equal(Rows, await command.ExecuteNonQueryAsync());
    }

    /// <summary>Runs the console and kills it when it has done something and this many rows are on the new key.</summary>
    /// <returns>False where it came to its end before.</returns>
    private async Task<bool> KillAtAsync(long rows)
    {
        var before = await NewAsync();
        using var process = _seeder.Start(Environment(), [.. SeederProcess.CommandLine, .. Arguments()]);
        var end = SeederProcess.EndAsync(process);
        for (var now = before; !process.HasExited && (now == before || now < rows); now = await NewAsync())
        {
            await Task.Delay(5);
        }

        process.Kill();
        return (await end).ExitCode != 0;
    }

    private Task<SeederRun> RotateAsync() => _seeder.RunWithAsync(Environment(), Arguments());

    private Dictionary<string, string> Environment() => new() { ["Telehealth__KeyRing"] = _folder.FullName };

    private string[] Arguments() => ["secrets", "rotate", "--json", "--connection", database.OwnerConnectionString];

    private Task<long> NewAsync() => database.QueryAsync<long>(
        @"SELECT count(*) FROM pharmacies WHERE substr(api_key_encrypted, 2, 4) = '\x00000002'");

    private async Task ReadAsync()
    {
        var random = new Random(1);
        while (!_end.IsCancellationRequested)
        {
            // As a process that has just started, and keeps its keys for some reads.
            var secrets = CreateServices().Store;
            for (var i = 0; i < 50 && !_end.IsCancellationRequested; i++)
            {
                var id = _ids[random.Next(Rows - Written)];
                try
                {
                    await using var context = database.CreateContext();
                    var pharmacy = await context.Pharmacies.AsNoTracking().SingleAsync(p => p.Id == id);
                    if (await secrets.RevealAsync(pharmacy, p => p.ApiKeyEncrypted) != Secret(id))
                    {
                        _failed.Add($"{id} is another secret");
                    }
                }
#pragma warning disable CA1031 // Whatever it is, it is what the test wants to see.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    _failed.Add($"{id}: {exception.GetType().Name} {exception.Message}");
                }

                Interlocked.Increment(ref _reads);
            }
        }
    }

    private async Task WriteAsync()
    {
        var secrets = CreateServices().Store;
        for (var n = 0; !_end.IsCancellationRequested; n++)
        {
            // The newest rows, which the rotation comes to last.
            var id = _ids[Rows - 1 - (n % Written)];
            await using var context = database.CreateContext();
            var pharmacy = await context.Pharmacies.SingleAsync(p => p.Id == id);
            await secrets.ProtectAsync(pharmacy, p => p.ApiKeyEncrypted, $"written {n}");
            try
            {
                await context.SaveChangesAsync();
                _lastWritten[id] = $"written {n}";
                _writes++;
            }
            catch (DbUpdateConcurrencyException)
            {
                // The rotation was first, which the row's version tells: an application reads again.
            }

            await Task.Delay(5);
        }
    }

    private async Task EverySecretIsReadAsync()
    {
        var secrets = CreateServices().Store;
        await using var context = database.CreateContext();
        var count = 0;
        var pharmacies = context.Pharmacies.AsNoTracking().Where(p => p.ApiKeyEncrypted != null);
        await foreach (var pharmacy in pharmacies.AsAsyncEnumerable())
        {
            Assert.Equal(
                _lastWritten.GetValueOrDefault(pharmacy.Id, Secret(pharmacy.Id)),
                await secrets.RevealAsync(pharmacy, p => p.ApiKeyEncrypted));
            count++;
        }

        Assert.Equal(Rows, count);
    }

    private static string Secret(Guid id) => $"secret of {id}";
}
