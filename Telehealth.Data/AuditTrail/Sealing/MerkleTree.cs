using System.Security.Cryptography;

namespace Telehealth.Data.AuditTrail.Sealing;

/// <summary>
///     The Merkle tree hash of RFC 6962, section 2.1, of leaves that come one after the other. It keeps one hash for each
///     complete subtree, so that memory grows with the logarithm of their number.
/// </summary>
internal sealed class MerkleTree
{
    /// <summary>Bytes of a hash.</summary>
    public const int HashSize = SHA256.HashSizeInBytes;

    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    private readonly List<(byte[] Hash, int Height)> _subtrees = [];

    /// <summary>How many leaves there are.</summary>
    public long Count { get; private set; }

    /// <summary>The hash of the tree; that of no leaves is the hash of nothing.</summary>
    public byte[] Root => _subtrees.Count == 0
        ? SHA256.HashData([])
        : _subtrees.AsEnumerable().Reverse().Select(subtree => subtree.Hash).Aggregate((right, left) => Node(left, right));

    /// <summary>Adds a leaf.</summary>
    public void Add(ReadOnlySpan<byte> data)
    {
        var (hash, height) = (Leaf(data), 0);
        while (_subtrees.Count > 0 && _subtrees[^1].Height == height)
        {
            hash = Node(_subtrees[^1].Hash, hash);
            height++;
            _subtrees.RemoveAt(_subtrees.Count - 1);
        }

        _subtrees.Add((hash, height));
        Count++;
    }

    /// <summary>The audit path of a leaf (RFC 6962, section 2.1.1), from the leaf up.</summary>
    /// <param name="leaves">The hashes of all leaves.</param>
    /// <param name="index">The leaf's place among them, from 0.</param>
    public static IReadOnlyList<byte[]> PathOf(ReadOnlySpan<byte[]> leaves, int index)
    {
        if (leaves.Length <= 1)
        {
            return [];
        }

        var split = Split(leaves.Length);
        return index < split
            ? [.. PathOf(leaves[..split], index), RootOf(leaves[split..])]
            : [.. PathOf(leaves[split..], index - split), RootOf(leaves[..split])];
    }

    /// <summary>The root that a leaf and its audit path lead to.</summary>
    /// <param name="leaf">The hash of the leaf.</param>
    /// <param name="index">Its place among the leaves, from 0.</param>
    /// <param name="count">How many leaves there are.</param>
    /// <param name="path">The audit path, from the leaf up.</param>
    public static byte[] RootOf(byte[] leaf, long index, long count, IReadOnlyList<byte[]> path)
    {
        if (count <= 1)
        {
            return leaf;
        }

        var split = Split(count);
        return index < split
            ? Node(RootOf(leaf, index, split, [.. path.SkipLast(1)]), path[^1])
            : Node(path[^1], RootOf(leaf, index - split, count - split, [.. path.SkipLast(1)]));
    }

    /// <summary>The hash of a leaf.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> data) => SHA256.HashData([LeafPrefix, .. data]);

    private static byte[] RootOf(ReadOnlySpan<byte[]> leaves)
        => leaves.Length == 1
            ? leaves[0]
            : Node(RootOf(leaves[..(int)Split(leaves.Length)]), RootOf(leaves[(int)Split(leaves.Length)..]));

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([NodePrefix, .. left, .. right]);

    // The largest power of two below the number.
    private static int Split(int count) => (int)Split((long)count);

    private static long Split(long count) => 1L << (63 - (int)long.LeadingZeroCount(count - 1));
}
