using System.Text;
using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Prescribing;
using Telehealth.Data.Secrets;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Secrets;

/// <summary>Secrets are written and read through one service, and the row that holds them only has the ciphertext.</summary>
public sealed class SecretStoreTests(VaultDatabase database) : IClassFixture<VaultDatabase>
{
    private const string Secret = "sk_live_51HG — ключ";

    private readonly SecretStore _secrets = database.Secrets.Store;

    [Fact]
    public async Task A_secret_is_read_back_in_every_encrypted_column_by_any_process_with_the_ring()
    {
        await using var context = database.CreateVaultContext();
        Assert.True(database.Places.Count >= 2 * 7);
        foreach (var place in database.Places)
        {
            await place.ProtectAsync(_secrets, context, Secret);

            Assert.Equal(Secret, await place.RevealAsync(_secrets, context));
            var stored = Encoding.Latin1.GetString(await place.ReadAsync(database));
            Assert.DoesNotContain("sk_live", stored, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_is_bound_to_its_row_and_not_to_the_version_of_it()
    {
        await using var context = database.CreateContext();
        var pharmacy = new Pharmacy { Name = "Bound" };
        context.Add(pharmacy);
        await _secrets.ProtectAsync(pharmacy, p => p.ApiKeyEncrypted, Secret);
        await context.SaveChangesAsync();

        pharmacy.Name = "Renamed";
        await context.SaveChangesAsync();

        Assert.Equal(2, pharmacy.Version);
        Assert.Equal(Secret, await _secrets.RevealAsync(pharmacy, p => p.ApiKeyEncrypted));
    }

    [Fact]
    public async Task The_same_secret_gives_other_bytes_each_time_behind_the_version_of_the_key()
    {
        var pharmacy = new Pharmacy { Id = Guid.NewGuid(), Name = "Twice" };
        var seen = new HashSet<string>();
        for (var i = 0; i < 100; i++)
        {
            await _secrets.ProtectAsync(pharmacy, p => p.ApiKeyEncrypted, "a");
            var stored = pharmacy.ApiKeyEncrypted!;
            Assert.Equal(34, stored.Length);
            Assert.Equal([1, 0, 0, 0, 1], stored[..5]);
            Assert.True(seen.Add(Convert.ToHexString(stored[5..17])), "a nonce was used twice");
        }
    }

    [Fact]
    public async Task Null_is_no_secret_and_an_empty_text_is_a_mistake()
    {
        var pharmacy = new Pharmacy { Id = Guid.NewGuid(), Name = "None" };
        Assert.Null(await _secrets.RevealAsync(pharmacy, p => p.ApiKeyEncrypted));
        await _secrets.ProtectAsync(pharmacy, p => p.ApiKeyEncrypted, Secret);
        await _secrets.ProtectAsync(pharmacy, p => p.ApiKeyEncrypted, null);
        Assert.Null(pharmacy.ApiKeyEncrypted);

        await Assert.ThrowsAsync<ArgumentException>(() => _secrets.ProtectAsync(pharmacy, p => p.ApiKeyEncrypted, ""));
    }

    [Fact]
    public async Task A_row_without_its_key_is_refused_with_what_to_do()
    {
        var pharmacy = new Pharmacy { Name = "New" };

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => _secrets.ProtectAsync(pharmacy, p => p.ApiKeyEncrypted, Secret));

        Assert.Contains("Pharmacy.Id is not set", exception.Message);
        Assert.Contains("Add the entity to the context first", exception.Message);
        Assert.Null(pharmacy.ApiKeyEncrypted);
        var vault = new PatientVault { Id = Guid.NewGuid() };
        exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => _secrets.ProtectAsync(vault, v => v.FirstEncrypted, Secret));
        Assert.Contains("PatientVault.PatientId is not set", exception.Message);
    }

    [Fact]
    public async Task What_is_no_encrypted_column_is_refused_with_what_to_do()
    {
        var login = new Patients.PatientLogin { Id = Guid.NewGuid(), Email = "a@example.com" };

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => _secrets.ProtectAsync(login, l => l.ResetTokenHash, Secret));

        Assert.Contains("PatientLogin.ResetTokenHash is no encrypted column. Say IsEncrypted()", exception.Message);
        await Assert.ThrowsAsync<ArgumentException>(() => _secrets.ProtectAsync(login, l => new byte[1], Secret));
    }

    [Fact]
    public async Task A_key_that_two_processes_make_at_once_is_one_key()
    {
        var fresh = new Database(database.Server);
        await fresh.InitializeAsync();
        var ring = TestKeyRing.Create();
        var pharmacies = Enumerable.Range(0, 8).Select(n => new Pharmacy { Id = Guid.NewGuid(), Name = $"{n}" }).ToList();

        await Task.WhenAll(pharmacies.Select(pharmacy => Task.Run(() => new SecretServices(fresh.CreateContext, ring).Store
            .ProtectAsync(pharmacy, p => p.ApiKeyEncrypted, pharmacy.Name))));

        var other = new SecretServices(fresh.CreateContext, ring).Store;
        foreach (var pharmacy in pharmacies)
        {
            Assert.Equal(pharmacy.Name, await other.RevealAsync(pharmacy, p => p.ApiKeyEncrypted));
        }

        Assert.Equal(["1"], await fresh.RowsAsync("SELECT key_version FROM data_keys"));
        await fresh.DisposeAsync();
    }

    [Fact]
    public async Task After_a_restore_nothing_is_encrypted_with_a_key_that_is_gone()
    {
        var restored = new Database(database.Server);
        await restored.InitializeAsync();
        var ring = TestKeyRing.Create();
        var running = new SecretServices(restored.CreateContext, ring).Store;
        var pharmacy = new Pharmacy { Id = Guid.NewGuid(), Name = "Restored" };
        await running.ProtectAsync(pharmacy, p => p.ApiKeyEncrypted, Secret);
        await restored.ExecuteAsync("DELETE FROM data_keys");
        await new SecretServices(restored.CreateContext, ring).Store.ProtectAsync(pharmacy, p => p.ApiKeyEncrypted, Secret);

        await running.ProtectAsync(pharmacy, p => p.ApiKeyEncrypted, Secret);

        var next = new SecretServices(restored.CreateContext, ring).Store;
        Assert.Equal(Secret, await next.RevealAsync(pharmacy, p => p.ApiKeyEncrypted));
        await restored.DisposeAsync();
    }

    [Fact]
    public async Task A_data_key_in_the_clear_is_refused_by_the_database()
    {
        (await database.TryAsync("INSERT INTO data_keys (key_version, wrapped_key) VALUES (900, sha256('x'))"))
            .AssertRefused(Npgsql.PostgresErrorCodes.CheckViolation, "ck_data_keys_wrapped_key_wrapped");
        (await database.TryAsync("INSERT INTO data_keys (key_version, wrapped_key) VALUES (900, sha256('x') || sha256('y'))"))
            .AssertAccepted();
    }
}
