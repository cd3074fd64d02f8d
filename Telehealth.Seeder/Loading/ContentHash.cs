using System.Security.Cryptography;
using Telehealth.Seeder.Generation;
using Telehealth.Seeder.Loading.Copying;

namespace Telehealth.Seeder.Loading;

/// <summary>
///     What a run made, as a hash of each table: over the bytes that are sent, in the order of the patients. Chunks and
///     threads leave no trace in it.
/// </summary>
internal sealed class ContentHash : IDisposable
{
    private readonly IReadOnlyList<RowEncoder> _tables;
    private readonly IncrementalHash[] _hashes;
    private readonly long[] _rows;

    public ContentHash(IReadOnlyList<RowEncoder> tables)
    {
        _tables = tables;
        _hashes = [.. tables.Select(_ => IncrementalHash.CreateHash(HashAlgorithmName.SHA256))];
        _rows = new long[tables.Count];
    }

    /// <summary>The hash of rows that are all there.</summary>
    public static ContentHash Of(SeedRows rows, IReadOnlyList<RowEncoder> tables)
    {
        var (content, chunk) = (new ContentHash(tables), new Chunk(tables));
        chunk.Add(rows);
        content.Add(chunk);
        return content;
    }

    /// <summary>Rows in all.</summary>
    public long Rows => _rows.Sum();

    /// <summary>Rows of a table.</summary>
    public long RowsOf(string table) => _rows[_tables.Single(t => t.Table == table).Position];

    /// <summary>Takes the next rows.</summary>
    public void Add(Chunk chunk)
    {
        foreach (var table in _tables)
        {
            var rows = chunk.Of(table);
            _hashes[table.Position].AppendData(rows.Bytes.Span);
            _rows[table.Position] += rows.Count;
        }
    }

    /// <summary>The hash of each table that has rows, as hexadecimal text, by name.</summary>
    public SortedDictionary<string, string> OfTables()
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in _tables.Where(table => _rows[table.Position] > 0))
        {
            hashes.Add(table.Table, Convert.ToHexStringLower(_hashes[table.Position].GetCurrentHash()));
        }

        return hashes;
    }

    /// <summary>One hash over those of the tables.</summary>
    public static byte[] OfAll(SortedDictionary<string, string> tables)
        => SHA256.HashData(Convert.FromHexString(string.Concat(tables.Values)));

    public void Dispose()
    {
        foreach (var hash in _hashes)
        {
            hash.Dispose();
        }
    }
}
