using System.Text;
using Npgsql;
using Telehealth.Data.Secrets;

namespace Telehealth.Data.Tests.Secrets;

/// <summary>Whoever writes to the database past the application cannot make it read what it did not write there.</summary>
public sealed class RefusedSecretTests(VaultDatabase database) : IClassFixture<VaultDatabase>
{
    private const string Secret = "JBSWY3DPEHPK3PXP";

    private static readonly string[] PlainTexts =
    [
        Secret, "sk_live_4eC39HqLyjWDarjtT1zdp7dc_and_some_more_of_it", "x", new string('a', 34), new string('0', 4096),
        "{\"user\":\"pharmacy\",\"password\":\"correct horse battery staple\"}",
        "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----\n",
        "AQAAAAFFb2hvbG9uZ2Vub3VnaGJhc2U2NHRleHRvZmFjaXBoZXJ0ZXh0", "\\x0100000001000102030405060708090a0b0c0d0e0f1011121314",
        "пароль аптеки, который достаточно длинный", "",
    ];

    private readonly SecretStore _secrets = database.Secrets.Store;

    [Fact]
    public async Task A_ciphertext_is_refused_in_every_place_but_its_own()
    {
        await using var context = database.CreateVaultContext();
        var stored = new List<byte[]>();
        foreach (var place in database.Places)
        {
            // One secret in all of them, so that it cannot be told from what is read whether it is the right one.
            await place.ProtectAsync(_secrets, context, Secret);
            stored.Add(await place.ReadAsync(database));
        }

        var (tried, refused) = (0, 0);
        for (var to = 0; to < stored.Count; to++)
        {
            for (var from = 0; from < stored.Count; from++)
            {
                await database.Places[to].WriteAsync(database, stored[from]);
                if (from != to)
                {
                    tried++;
                    refused += await IsRefusedAsync(database.Places[to], context) ? 1 : 0;
                }
            }

            // At home it is read: what refuses is the place.
            await database.Places[to].WriteAsync(database, stored[to]);
            Assert.Equal(Secret, await database.Places[to].RevealAsync(_secrets, context));
        }

        TestContext.Current.SendDiagnosticMessage($"moved: {refused} of {tried} refused");
        Assert.Equal(stored.Count * (stored.Count - 1), tried);
        Assert.Equal(tried, refused);
    }

    [Fact]
    public async Task A_ciphertext_with_any_bit_changed_is_refused()
    {
        await using var context = database.CreateVaultContext();
        var (tried, refused, byDatabase) = (0, 0, 0);
        foreach (var place in database.Places.DistinctBy(place => place.Property))
        {
            await place.ProtectAsync(_secrets, context, Secret);
            var stored = await place.ReadAsync(database);
            for (var bit = 0; bit < stored.Length * 8; bit++)
            {
                var changed = stored.ToArray();
                changed[bit / 8] ^= (byte)(1 << (bit % 8));
                tried++;
                if (await IsRefusedByDatabaseAsync(place, changed))
                {
                    byDatabase++;
                }
                else
                {
                    refused += await IsRefusedAsync(place, context) ? 1 : 0;
                }
            }

            await place.WriteAsync(database, stored);
            Assert.Equal(Secret, await place.RevealAsync(_secrets, context));
        }

        TestContext.Current.SendDiagnosticMessage(
            $"bits: {refused + byDatabase} of {tried} refused, {byDatabase} of them by the database");
        Assert.True(tried > 7 * 300);
        Assert.Equal(tried, refused + byDatabase);
    }

    [Fact]
    public async Task A_ciphertext_that_is_cut_or_lengthened_or_of_another_key_is_refused()
    {
        await using var context = database.CreateVaultContext();
        var place = database.Places[0];
        await place.ProtectAsync(_secrets, context, Secret);
        var stored = await place.ReadAsync(database);
        // The other keys are there, so that it is the ciphertext which does not fit.
        await database.Secrets.Rotation.RunAsync();

        foreach (var changed in (byte[][])[
            stored[..^1], [.. stored, 0], [.. stored[..17], .. stored[18..]], [.. stored[..4], 2, .. stored[5..]],
            [.. stored[..3], 0x77, 0x77, .. stored[5..]]])
        {
            await place.WriteAsync(database, changed);
            Assert.True(await IsRefusedAsync(place, context), Convert.ToHexString(changed));
        }

        // An older one of the same place and key is what was written there: that is not found.
        await place.WriteAsync(database, stored);
        Assert.Equal(Secret, await place.RevealAsync(_secrets, context));
    }

    [Fact]
    public async Task Plain_text_in_the_column_is_refused_by_the_database()
    {
        var (tried, refused) = (0, 0);
        foreach (var place in database.Places.DistinctBy(place => place.Property))
        {
            foreach (var text in PlainTexts)
            {
                tried++;
                refused += await IsRefusedByDatabaseAsync(place, Encoding.UTF8.GetBytes(text)) ? 1 : 0;
            }
        }

        TestContext.Current.SendDiagnosticMessage($"plain text: {refused} of {tried} refused");
        Assert.Equal(7 * PlainTexts.Length, tried);
        Assert.Equal(tried, refused);
    }

    [Fact]
    public async Task Plain_text_that_came_in_without_the_check_is_refused_when_it_is_read()
    {
        var unguarded = new VaultDatabase(database.Server);
        await unguarded.InitializeAsync();
        await using var context = unguarded.CreateVaultContext();
        foreach (var place in unguarded.Places.DistinctBy(place => place.Property))
        {
            var (table, column) = (place.Property.DeclaringType.ContainingEntityType, place.Property);
            var name = Microsoft.EntityFrameworkCore.RelationalEntityTypeExtensions.GetTableName(table);
            var of = Microsoft.EntityFrameworkCore.RelationalPropertyExtensions.GetColumnName(column);
            await unguarded.RowsAsync($"ALTER TABLE {name} DROP CONSTRAINT ck_{name}_{of}_ciphertext");
            foreach (var text in PlainTexts.Append("\u0001\0\0\0\u0001 plain text that looks like a ciphertext, to the CHECK"))
            {
                // Accepted: it was the CHECK that refused it.
                await place.WriteAsync(unguarded, Encoding.UTF8.GetBytes(text));
                await Assert.ThrowsAsync<SecretRefusedException>(() => place.RevealAsync(unguarded.Secrets.Store, context));
            }
        }

        await unguarded.DisposeAsync();
    }

    [Fact]
    public async Task A_refusal_names_the_column_and_not_what_is_in_it()
    {
        await using var context = database.CreateVaultContext();
        var place = database.Places[0];
        await place.WriteAsync(database, [1, 0, 0, 0, 1, .. Encoding.UTF8.GetBytes("canary-canary-canary-canary-canary")]);

        var exception = await Assert.ThrowsAsync<SecretRefusedException>(() => place.RevealAsync(_secrets, context));

        Assert.Equal(place.ToString().Split(' ')[0], $"{exception.Table}.{exception.Column}");
        Assert.Contains($"{exception.Table}.{exception.Column}", exception.Message);
        Assert.DoesNotContain("canary", exception.ToString(), StringComparison.Ordinal);
    }

    private async Task<bool> IsRefusedAsync(SecretPlace place, TelehealthDbContext context)
    {
        try
        {
            await place.RevealAsync(_secrets, context);
            return false;
        }
        catch (SecretRefusedException)
        {
            return true;
        }
    }

    private async Task<bool> IsRefusedByDatabaseAsync(SecretPlace place, byte[] stored)
    {
        try
        {
            await place.WriteAsync(database, stored);
            return false;
        }
        catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.CheckViolation)
        {
            Assert.EndsWith("_ciphertext", refusal.ConstraintName);
            return true;
        }
    }
}
