using System.Security.Cryptography;
using Telehealth.Data.Deployment.Backups;

namespace Telehealth.Data.Tests.Deployment.Backups;

public sealed class BackupCipherTests : IDisposable
{
    private const int Chunk = 64 * 1024;
    private const int SealedChunk = Chunk + 16;
    private const int Header = 8 + 32;

    private readonly KeyFile _key = new();

    public void Dispose() => _key.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Chunk - 1)]
    [InlineData(Chunk)]
    [InlineData(Chunk + 1)]
    [InlineData(3 * Chunk)]
    public async Task What_is_encrypted_is_decrypted_whatever_its_length(int length)
    {
        var text = RandomNumberGenerator.GetBytes(length);

        var encrypted = await EncryptAsync(text);

        Assert.Equal(text, await DecryptAsync(encrypted));
        Assert.NotEqual(encrypted, await EncryptAsync(text));
    }

    [Fact]
    public async Task An_end_that_is_missing_is_noticed_wherever_it_is_cut()
    {
        var encrypted = await EncryptAsync(new byte[3 * Chunk + 5]);
        int[] ends =
        [
            0, 1, Header - 1, Header, Header + 1, Header + SealedChunk - 1, Header + SealedChunk, Header + SealedChunk + 1,
            Header + 2 * SealedChunk, Header + 3 * SealedChunk, encrypted.Length - 1,
        ];

        foreach (var end in ends)
        {
            await AssertRefusedAsync(encrypted[..end]);
        }
    }

    [Fact]
    public async Task Chunks_that_change_places_or_come_twice_or_are_dropped_or_added_are_noticed()
    {
        var encrypted = await EncryptAsync(new byte[3 * Chunk]);
        var (header, one, two, three) = (
            encrypted[..Header], Part(0), Part(1), Part(2));

        Assert.Equal(new byte[3 * Chunk], await DecryptAsync([.. header, .. one, .. two, .. three]));
        await AssertRefusedAsync([.. header, .. two, .. one, .. three]);
        await AssertRefusedAsync([.. header, .. one, .. one, .. three]);
        await AssertRefusedAsync([.. header, .. one, .. three]);
        await AssertRefusedAsync([.. header, .. one, .. two, .. two, .. three]);
        await AssertRefusedAsync([.. header, .. one, .. two, .. three, .. three]);
        await AssertRefusedAsync([.. header, .. one, .. two, .. three, 0]);

        byte[] Part(int number) => encrypted[(Header + number * SealedChunk)..(Header + (number + 1) * SealedChunk)];
    }

    [Fact]
    public async Task A_chunk_of_another_file_with_the_same_key_is_noticed()
    {
        var (one, other) = (await EncryptAsync(new byte[10]), await EncryptAsync(new byte[10]));

        await AssertRefusedAsync([.. one[..Header], .. other[Header..]]);
    }

    [Fact]
    public async Task Another_key_is_noticed()
    {
        using var other = new KeyFile();
        var encrypted = await EncryptAsync(new byte[10]);

        await Assert.ThrowsAsync<BackupException>(
            () => BackupCipher.DecryptAsync(new MemoryStream(encrypted), Stream.Null, other.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("c2hvcnQ=")]
    [InlineData("this is no base64 but as long as a key would be")]
    public void A_file_without_a_key_is_refused_with_the_way_to_make_one(string text)
    {
        File.WriteAllText(_key.Path, text);

        Assert.Contains("openssl rand", Assert.Throws<BackupException>(() => BackupKey.Read(_key.Path)).Message, StringComparison.Ordinal);
    }

    private async Task AssertRefusedAsync(byte[] encrypted)
        => await Assert.ThrowsAsync<BackupException>(() => DecryptAsync(encrypted));

    private async Task<byte[]> EncryptAsync(byte[] text)
    {
        using var to = new MemoryStream();
        await BackupCipher.EncryptAsync(new MemoryStream(text), to, _key.Key);
        return to.ToArray();
    }

    private async Task<byte[]> DecryptAsync(byte[] encrypted)
    {
        using var to = new MemoryStream();
        await BackupCipher.DecryptAsync(new MemoryStream(encrypted), to, _key.Key);
        return to.ToArray();
    }
}
