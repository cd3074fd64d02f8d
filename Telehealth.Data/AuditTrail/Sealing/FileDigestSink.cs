using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Telehealth.Data.AuditTrail.Sealing;

/// <summary>A file with a digest a line, as JSON. It is only worth what its place is: not the database's machine.</summary>
/// <param name="path">The file; it is made when the first digest comes.</param>
public sealed class FileDigestSink(string path) : IDigestSink
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Where the file is.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <inheritdoc />
    public async Task AddAsync(SealDigest digest, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        await using var file = new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.Read);
        // In one write and on the disk before anybody relies on it. A line that a crash cut is followed by a line end.
        byte[] line = [.. file.Position > 0 ? "\n"u8 : [], .. JsonSerializer.SerializeToUtf8Bytes(digest, Json)];
        await file.WriteAsync(line, cancellationToken);
        file.Flush(flushToDisk: true);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<SealDigest> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (!File.Exists(Path))
        {
            yield break;
        }

        await foreach (var line in File.ReadLinesAsync(Path, cancellationToken))
        {
            if (Parse(line) is { } digest)
            {
                yield return digest;
            }
        }
    }

    // What a crash cut is no digest; its seal is published again.
    private static SealDigest? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<SealDigest>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
