using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.AuditTrail.Sealing;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.AuditTrail.Sealing;

/// <summary>Every committed entry is in exactly one seal, whatever happens meanwhile.</summary>
[Collection(SealingServer.Name)]
public class SealingTests(SealingServer sealing)
{
    private const string Write = "UPDATE messages SET content = content || '.' WHERE ctid = (SELECT min(ctid) FROM messages)";

    [Fact]
    public async Task What_commits_late_is_sealed_later_though_its_identifier_is_older()
    {
        await using var clinic = await SealedClinic.CreateAsync(sealing.Server);
        await using var late = new NpgsqlConnection(clinic.Database.ConnectionString);
        await late.OpenAsync();
        await using var transaction = await late.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("DELETE FROM order_items", late))
        {
            await command.ExecuteNonQueryAsync();
        }

        await clinic.Database.ExecuteAsync(Write);
        Assert.Empty((await clinic.SealAsync())!);
        Assert.True((await clinic.VerifyAsync()).Unsealed > 0);

        await transaction.CommitAsync();
        Assert.Single((await clinic.SealAsync())!);
        var result = await clinic.VerifyAsync();
        Assert.Equal((0, 0), (result.Unsealed, result.Findings.Count));
    }

    [Theory]
    [InlineData("UPDATE audit_seals SET entries = entries")]
    [InlineData("DELETE FROM audit_seals")]
    [InlineData("TRUNCATE audit_seals")]
    public async Task Nobody_writes_over_a_seal(string sql)
    {
        await using var clinic = await SealedClinic.CreateAsync(sealing.Server);

        (await clinic.Database.TryAsync(sql)).AssertRefused(PostgresErrorCodes.InsufficientPrivilege);
        (await clinic.Database.TryAsync(sql, asOwner: true)).AssertRefused(PostgresErrorCodes.IntegrityConstraintViolation);
    }

    [Fact]
    public async Task One_at_a_time()
    {
        await using var clinic = await SealedClinic.CreateAsync(sealing.Server);
        await using var holder = new NpgsqlConnection(clinic.Database.OwnerConnectionString);
        await holder.OpenAsync();
        await using var command = new NpgsqlCommand($"SELECT pg_advisory_lock({0x74656c657365616c})", holder);
        await command.ExecuteNonQueryAsync();

        Assert.Null(await clinic.SealAsync());
    }

    [Fact]
    public async Task A_digest_that_was_not_handed_on_follows()
    {
        await using var clinic = await SealedClinic.CreateAsync(sealing.Server);
        clinic.Sink.Digests.RemoveAt(2);
        Assert.Equal(1, (await clinic.VerifyAsync()).Unpublished);

        await clinic.SealAsync();

        Assert.Equal(0, (await clinic.VerifyAsync()).Unpublished);
        Assert.Equal([1, 2, 3], clinic.Sink.Digests.Select(digest => digest.Number));
    }

    [Fact]
    public async Task An_entry_is_proved_and_another_hash_is_not()
    {
        await using var clinic = await SealedClinic.CreateAsync(sealing.Server);
        await using var context = clinic.Database.CreateOwnerContext();
        foreach (var id in await context.AuditEntries.OrderBy(entry => entry.Id).Select(entry => entry.Id).Take(12).ToListAsync())
        {
            var proof = (await AuditProof.OfAsync(context, id))!;

            Assert.True(proof.Holds());
            Assert.Equal(clinic.Sink.Digests[(int)proof.Digest.Number - 1].Digest, proof.Digest.Digest);
            Assert.False((proof with { EntryHash = new string('0', 64) }).Holds());
            Assert.False((proof with { SealText = proof.SealText + " " }).Holds());
        }

        Assert.Null(await AuditProof.OfAsync(context, Guid.NewGuid()));
    }

    [Fact]
    public async Task A_database_from_a_dump_of_a_server_that_was_ahead_is_refused()
    {
        await using var clinic = await SealedClinic.CreateAsync(sealing.Server);
        await clinic.TamperAsync("UPDATE audit_seals SET to_transaction = to_transaction + 1000000 WHERE number = 3");

        var refusal = await Assert.ThrowsAsync<RestoredDatabaseException>(() => clinic.SealAsync());
        Assert.Contains("restored from a dump", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sixteen_writers_and_a_sealer_that_is_killed_twenty_times()
    {
        await using var clinic = await SealedClinic.CreateAsync(sealing.Server);
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 16).Select(writer => WriteAsync(clinic.Database, writer, stop.Token)).ToList();

        var random = new Random(7);
        for (var kills = 0; kills < 20; kills++)
        {
            using var killed = new CancellationTokenSource();
            var sealing = Task.Run(() => clinic.SealAsync(killed.Token), CancellationToken.None);
            await Task.Delay(random.Next(60), CancellationToken.None);
            if (kills % 2 == 0)
            {
                await killed.CancelAsync();
            }
            else
            {
                await clinic.TamperAsync(
                    "SELECT count(pg_terminate_backend(pid)) FROM pg_locks WHERE locktype = 'advisory' "
                    + $"AND classid = {0x74656c65} AND objid = {0x7365616c}");
            }

            await Record.ExceptionAsync(() => sealing);
        }

        await stop.CancelAsync();
        Assert.True((await Task.WhenAll(writers)).Sum() > 100);
        NpgsqlConnection.ClearAllPools();
        while (await clinic.SealAsync() is null or { Count: > 0 })
        {
        }

        var result = await clinic.VerifyAsync();
        Assert.Empty(result.Findings);
        Assert.Equal((0, 0), (result.Unsealed, result.Unpublished));
        Assert.Equal(
            result.Entries.ToString(),
            Assert.Single(await clinic.Database.RowsAsync("SELECT sum(entries) FROM audit_seals")));
    }

    // Long transactions, undone ones, and parts that are undone.
    private static async Task<int> WriteAsync(Database database, int writer, CancellationToken stop)
    {
        var random = new Random(writer);
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(CancellationToken.None);
        var written = 0;
        while (!stop.IsCancellationRequested)
        {
            await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
            await using var command = new NpgsqlCommand(
                "UPDATE patients SET account_credit = account_credit + 1 "
                + $"WHERE id = (SELECT id FROM patients ORDER BY id OFFSET {writer} LIMIT 1)",
                connection);
            await command.ExecuteNonQueryAsync(CancellationToken.None);
            await transaction.SaveAsync("part", CancellationToken.None);
            await command.ExecuteNonQueryAsync(CancellationToken.None);
            if (random.Next(3) == 0)
            {
                await transaction.RollbackAsync("part", CancellationToken.None);
            }

            await Task.Delay(writer == 0 ? 100 : random.Next(5), CancellationToken.None);
            if (random.Next(4) == 0)
            {
                await transaction.RollbackAsync(CancellationToken.None);
            }
            else
            {
                await transaction.CommitAsync(CancellationToken.None);
                written++;
            }
        }

        return written;
    }
}
