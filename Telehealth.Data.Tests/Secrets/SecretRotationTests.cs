using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.Prescribing;
using Telehealth.Data.Secrets;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Secrets;

/// <summary>What a rotation does with rows that others change meanwhile or that it cannot read.</summary>
public sealed class SecretRotationTests(TestServer server) : IAsyncLifetime
{
    private readonly VaultDatabase _database = new(server);

    private SecretServices Secrets => _database.Secrets;

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Every_encrypted_column_of_the_model_is_on_the_new_key_and_the_old_one_is_retired()
    {
        await using var context = await ProtectAllAsync();

        var report = await Secrets.Rotation.RunAsync();

        Assert.Equal((2, false, (long)_database.Places.Count), (report.KeyVersion, report.IsResumed, report.Reencrypted));
        Assert.Equal([1], report.RetiredKeys);
        foreach (var place in _database.Places)
        {
            Assert.Equal(2, SecretCipher.KeyVersionOf(await place.ReadAsync(_database)));
            Assert.Equal($"{place}", await place.RevealAsync(Secrets.Store, context));
        }

        var status = await SecretStatus.ReadAsync(context);
        Assert.Equal([(1, 0L, true), (2, _database.Places.Count, false)],
            status.Keys.Select(k => (k.KeyVersion, k.Secrets, k.RetiredAt is not null)));
        Assert.False(status.IsRotating);
        // Another one makes another key.
        Assert.Equal(3, (await Secrets.Rotation.RunAsync()).KeyVersion);
    }

    [Fact]
    public async Task A_rotation_on_an_empty_database_makes_the_first_key()
    {
        var report = await Secrets.Rotation.RunAsync();

        Assert.Equal((1, 0L), (report.KeyVersion, report.Reencrypted));
        Assert.Empty(report.RetiredKeys);
    }

    [Fact]
    public async Task Every_version_is_read_while_a_rotation_is_half_done_also_by_who_started_before_it()
    {
        await using var context = await ProtectAllAsync();
        using var stop = new CancellationTokenSource();
        var done = 0L;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Secrets.Rotation.RunAsync(
            progress =>
            {
                done = progress.Done;
                if (done >= 4)
                {
                    stop.Cancel();
                }
            },
            stop.Token));
        Assert.InRange(done, 1, _database.Places.Count - 1);
        Assert.True((await SecretStatus.ReadAsync(context)).IsRotating);

        foreach (var place in _database.Places)
        {
            Assert.Equal($"{place}", await place.RevealAsync(Secrets.Store, context));
        }

        // Without the old key a process that starts now would read half of them: it is what the others need.
        await _database.ExecuteAsync("UPDATE data_keys SET key_version = 9 WHERE key_version = 1");
        var started = new SecretServices(_database.CreateVaultContext, _database.Ring).Store;
        var refused = 0;
        foreach (var place in _database.Places)
        {
            refused += await Record.ExceptionAsync(() => place.RevealAsync(started, context)) is SecretRefusedException ? 1 : 0;
        }

        Assert.Equal(_database.Places.Count - done, refused);
        await _database.ExecuteAsync("UPDATE data_keys SET key_version = 1 WHERE key_version = 9");

        var report = await Secrets.Rotation.RunAsync();
        Assert.Equal((2, true, _database.Places.Count - done), (report.KeyVersion, report.IsResumed, report.Reencrypted));
        Assert.Equal([1], report.RetiredKeys);
    }

    [Fact]
    public async Task What_somebody_writes_meanwhile_is_not_overwritten()
    {
        await using var context = _database.CreateContext();
        var pharmacy = new Pharmacy { Name = "Busy" };
        context.Add(pharmacy);
        await Secrets.Store.ProtectAsync(pharmacy, p => p.ApiKeyEncrypted, "before");
        await context.SaveChangesAsync();

        // With the old key, and not committed before the rotation has read the row and waits to change it.
        await Secrets.Store.ProtectAsync(pharmacy, p => p.ApiKeyEncrypted, "after");
        await using var transaction = await context.Database.BeginTransactionAsync();
        await context.SaveChangesAsync();
        var rotation = Secrets.Rotation.RunAsync();
        await WaitingAsync("UPDATE%pharmacies%");
        await transaction.CommitAsync();
        var report = await rotation;

        await using var later = _database.CreateContext();
        var read = await later.Pharmacies.SingleAsync(p => p.Id == pharmacy.Id);
        Assert.Equal("after", await Secrets.Store.RevealAsync(read, p => p.ApiKeyEncrypted));
        Assert.Equal(2, SecretCipher.KeyVersionOf(read.ApiKeyEncrypted));
        Assert.Equal([1], report.RetiredKeys);
    }

    [Fact]
    public async Task Without_the_comparison_it_would_be_overwritten()
    {
        await using var context = await ProtectAllAsync();
        var place = _database.Places[0];
        var column = EncryptedColumn.AllOf(context.Model)[0];
        var comparison = $" AND t.\"{column.Column}\" = new.old";
        var sql = EncryptedColumnSql.Replace(column);
        Assert.EndsWith(comparison, sql);
        await using var connection = new NpgsqlConnection(_database.ConnectionString);
        await connection.OpenAsync();

        Assert.Equal((0, 1), (await ReplaceAsync(sql), await ReplaceAsync(sql[..^comparison.Length])));

        async Task<int> ReplaceAsync(string update)
        {
            await using var command = new NpgsqlCommand(update, connection)
            {
                Parameters =
                {
                    // What was read before somebody changed it.
                    new NpgsqlParameter<byte[][]> { TypedValue = [[1, 2, 3]] },
                    new NpgsqlParameter<byte[][]> { TypedValue = [await place.ReadAsync(_database)] },
                    new NpgsqlParameter<Guid[]> { TypedValue = [place.Key[0]] },
                },
            };
            return await command.ExecuteNonQueryAsync();
        }
    }

    [Fact]
    public async Task A_secret_that_was_encrypted_before_and_saved_after_is_read_and_comes_with_the_next_rotation()
    {
        await using var context = _database.CreateContext();
        var pharmacy = new Pharmacy { Name = "Late" };
        context.Add(pharmacy);
        await Secrets.Store.ProtectAsync(pharmacy, p => p.ApiKeyEncrypted, "late");
        Assert.Equal([1], (await Secrets.Rotation.RunAsync()).RetiredKeys);
        await context.SaveChangesAsync();

        Assert.Equal("late", await Secrets.Store.RevealAsync(pharmacy, p => p.ApiKeyEncrypted));

        Assert.Equal(1, (await Secrets.Rotation.RunAsync()).Reencrypted);
        Assert.Equal("3", (await _database.RowsAsync(
            "SELECT DISTINCT get_byte(api_key_encrypted, 4) FROM pharmacies WHERE api_key_encrypted IS NOT NULL")).Single());
    }

    [Fact]
    public async Task A_secret_that_cannot_be_read_is_named_and_left_and_its_key_stays_in_use()
    {
        await using var context = await ProtectAllAsync();
        var (broken, other) = (_database.Places[0], _database.Places[1]);
        var stored = await other.ReadAsync(_database);
        await broken.WriteAsync(_database, stored);

        var report = await Secrets.Rotation.RunAsync();

        var refused = Assert.Single(report.Refused);
        Assert.Equal($"{broken}", $"{refused.Table}.{refused.Column} of {string.Join(", ", refused.Key)}");
        Assert.Equal(_database.Places.Count - 1, report.Reencrypted);
        Assert.Empty(report.RetiredKeys);
        Assert.Equal(stored, await broken.ReadAsync(_database));

        // Written anew, it is in the way no more.
        await broken.ProtectAsync(Secrets.Store, context, "anew");
        Assert.Equal([1], (await Secrets.Rotation.RunAsync()).RetiredKeys);
    }

    [Fact]
    public async Task Another_ring_reads_nothing_and_adds_no_key()
    {
        await using var context = await ProtectAllAsync();
        var stranger = new SecretServices(_database.CreateVaultContext, TestKeyRing.Create());

        var exception = await Assert.ThrowsAsync<KeyRingException>(() => stranger.Rotation.RunAsync());

        Assert.Contains("does not open data key 1", exception.Message);
        await Assert.ThrowsAsync<KeyRingException>(() => _database.Places[0].RevealAsync(stranger.Store, context));
        await Assert.ThrowsAsync<KeyRingException>(() => _database.Places[0].ProtectAsync(stranger.Store, context, "x"));
        Assert.Equal(["1"], await _database.RowsAsync("SELECT key_version FROM data_keys"));
        Assert.Equal($"{_database.Places[0]}", await _database.Places[0].RevealAsync(Secrets.Store, context));
    }

    [Fact]
    public async Task Two_rotations_at_once_come_one_after_the_other()
    {
        await using var context = await ProtectAllAsync();

        var reports = await Task.WhenAll(Secrets.Rotation.RunAsync(), Secrets.Rotation.RunAsync());

        Assert.Equal([2, 3], reports.Select(r => r.KeyVersion).Order());
        Assert.All(reports, r => Assert.Equal(_database.Places.Count, r.Reencrypted));
        Assert.All(reports, r => Assert.Equal([r.KeyVersion - 1], r.RetiredKeys));
    }

    private async Task<VaultContext> ProtectAllAsync()
    {
        var context = _database.CreateVaultContext();
        foreach (var place in _database.Places)
        {
            await place.ProtectAsync(Secrets.Store, context, $"{place}");
        }

        return context;
    }

    private async Task WaitingAsync(string query)
    {
        // As the login that waits: another one would not be shown the query.
        while (await _database.QueryAsync<long>(
            $"""
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '{query}'
            """) == 0)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
