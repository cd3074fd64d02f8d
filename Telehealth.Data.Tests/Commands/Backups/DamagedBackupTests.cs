using Telehealth.Data.Deployment.Backups;

namespace Telehealth.Data.Tests.Commands.Backups;

/// <summary>What is done to a backup that the console made, in the process of the test: a restore begins with the same check.</summary>
[Collection(SharedBackups.Name)]
public sealed class DamagedBackupTests(ClinicBackup backups)
{
    private const int Places = 200;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_bit_that_flips_is_noticed_at_each_of_200_places(bool encrypted)
    {
        var (file, bytes, key) = await CopyAsync(encrypted);
        var noticed = 0;
        for (var place = 0; place < Places; place++)
        {
            // Spread over the whole file, its first and last byte among them.
            var at = (int)((long)(bytes.Length - 1) * place / (Places - 1));
            bytes[at] ^= (byte)(1 << (place % 8));
            await File.WriteAllBytesAsync(file, bytes);
            noticed += await IsRefusedAsync(file, key) ? 1 : 0;
            bytes[at] ^= (byte)(1 << (place % 8));
        }

        Assert.Equal(Places, noticed);
        await File.WriteAllBytesAsync(file, bytes);
        Assert.False(await IsRefusedAsync(file, key));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_end_that_is_missing_or_added_is_noticed(bool encrypted)
    {
        var (file, bytes, key) = await CopyAsync(encrypted);

        foreach (var length in new[] { 0, 1, 40, 4096, bytes.Length / 3, bytes.Length / 2, bytes.Length - 17, bytes.Length - 1 })
        {
            await File.WriteAllBytesAsync(file, bytes[..length]);
            Assert.True(await IsRefusedAsync(file, key), $"cut to {length} of {bytes.Length} bytes");
        }

        await File.WriteAllBytesAsync(file, [.. bytes, 0]);
        Assert.True(await IsRefusedAsync(file, key));
    }

    [Fact]
    public async Task What_was_encrypted_does_not_decrypt_when_it_was_changed_though_the_manifest_is_sealed_for_it()
    {
        var (file, bytes, key) = await CopyAsync(encrypted: true);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        ManifestFile.Write(file, ManifestFile.Read(file, key) with { Sha256 = hash }, key);

        var refused = await Assert.ThrowsAsync<BackupException>(() => BackupFile.CheckAsync(file, key));

        Assert.Contains("cannot be decrypted", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_readable_in_an_encrypted_one()
    {
        var (_, plain, _) = await CopyAsync(encrypted: false);
        var (_, encrypted, _) = await CopyAsync(encrypted: true);

        Assert.NotEqual(-1, plain.AsSpan().IndexOf("CREATE TABLE public.patients"u8));
        Assert.Equal(-1, encrypted.AsSpan().IndexOf("public"u8));
    }

    private async Task<(string File, byte[] Bytes, BackupKey? Key)> CopyAsync(bool encrypted)
    {
        var file = backups.Copy(encrypted ? backups.Encrypted : backups.Plain);
        return (file, await File.ReadAllBytesAsync(file), encrypted ? backups.Key.Key : null);
    }

    private static async Task<bool> IsRefusedAsync(string file, BackupKey? key)
    {
        try
        {
            await BackupFile.CheckAsync(file, key);
            return false;
        }
        catch (BackupException)
        {
            return true;
        }
    }
}
