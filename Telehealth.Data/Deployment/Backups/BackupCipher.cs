using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Telehealth.Data.Deployment.Backups;

/// <summary>
///     Encrypts a stream with AES-256-GCM in chunks, after the STREAM construction (Hoang, Reyhanitabar, Rogaway and Vizár,
///     2015; the file format of age is another instance). A chunk's nonce is its number and whether it is the last, so that
///     a chunk that is changed, moved, dropped or added fails to decrypt, and so does a file that ends early.
/// </summary>
public static class BackupCipher
{
    private const int ChunkBytes = 64 * 1024;
    private const int TagBytes = 16;

    /// <summary>What an encrypted file begins with; the salt of the file's key follows.</summary>
    private static ReadOnlySpan<byte> Magic => "TLHBAK1\n"u8;

    private static int HeaderBytes => Magic.Length + BackupKey.Length;

    /// <summary>Encrypts one stream to its end into another.</summary>
    public static async Task EncryptAsync(Stream from, Stream to, BackupKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(key);

        var salt = RandomNumberGenerator.GetBytes(BackupKey.Length);
        await to.WriteAsync((byte[])[.. Magic, .. salt], cancellationToken);

        using var aes = new AesGcm(key.ForFile(salt), TagBytes);
        var sealedChunk = new byte[ChunkBytes + TagBytes];
        await foreach (var (chunk, nonce) in ChunksAsync(from, ChunkBytes, cancellationToken))
        {
            var text = sealedChunk.AsMemory(0, chunk.Length);
            var tag = sealedChunk.AsMemory(chunk.Length, TagBytes);
            aes.Encrypt(nonce, chunk.Span, text.Span, tag.Span);
            await to.WriteAsync(sealedChunk.AsMemory(0, chunk.Length + TagBytes), cancellationToken);
        }
    }

    /// <summary>Decrypts one stream to its end into another. What was written before an error is authentic, but not whole.</summary>
    /// <exception cref="BackupException">The key is another one, or the stream was changed or cut.</exception>
    public static async Task DecryptAsync(Stream from, Stream to, BackupKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(key);

        var header = new byte[HeaderBytes];
        if (await from.ReadAtLeastAsync(header, HeaderBytes, throwOnEndOfStream: false, cancellationToken) < HeaderBytes
            || !header.AsSpan().StartsWith(Magic))
        {
            throw new BackupException("This is no encrypted backup: its beginning is another.");
        }

        using var aes = new AesGcm(key.ForFile(header[Magic.Length..]), TagBytes);
        var text = new byte[ChunkBytes];
        await foreach (var (chunk, nonce) in ChunksAsync(from, ChunkBytes + TagBytes, cancellationToken))
        {
            var length = chunk.Length - TagBytes;
            try
            {
                if (length < 0)
                {
                    throw new AuthenticationTagMismatchException();
                }

                aes.Decrypt(nonce, chunk.Span[..length], chunk.Span[length..], text.AsSpan(0, length));
            }
            catch (AuthenticationTagMismatchException exception)
            {
                throw new BackupException("It cannot be decrypted: the key is another one, or the file was changed.", exception);
            }

            await to.WriteAsync(text.AsMemory(0, length), cancellationToken);
        }
    }

    /// <summary>Cuts a stream into chunks with their nonces; there is always a last one, which may be empty.</summary>
    private static async IAsyncEnumerable<(ReadOnlyMemory<byte> Chunk, byte[] Nonce)> ChunksAsync(
        Stream from, int size, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (current, next) = (new byte[size], new byte[size]);
        var length = await from.ReadAtLeastAsync(current, size, throwOnEndOfStream: false, cancellationToken);
        for (var number = 0UL; ; number++)
        {
            // Whether a chunk is the last shows only when there is no other.
            var following = await from.ReadAtLeastAsync(next, size, throwOnEndOfStream: false, cancellationToken);
            var nonce = new byte[12];
            BinaryPrimitives.WriteUInt64BigEndian(nonce.AsSpan(3), number);
            nonce[11] = following == 0 ? (byte)1 : (byte)0;
            yield return (current.AsMemory(0, length), nonce);

            if (following == 0)
            {
                yield break;
            }

            (current, next) = (next, current);
            length = following;
        }
    }
}
