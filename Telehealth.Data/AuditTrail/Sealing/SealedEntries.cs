namespace Telehealth.Data.AuditTrail.Sealing;

/// <summary>Takes the entries in their order and compares them with the seals that cover them.</summary>
internal sealed class SealedEntries(IReadOnlyList<AuditSeal> seals, List<AuditFinding> findings)
{
    private MerkleTree _tree = new();
    private int _at;

    /// <summary>How many entries came.</summary>
    public long Count { get; private set; }

    /// <summary>How many of them lie behind the last seal.</summary>
    public long Unsealed { get; private set; }

    /// <summary>Takes an entry.</summary>
    public void Add(HashedEntry entry)
    {
        Count++;
        while (_at < seals.Count && entry.TransactionId >= seals[_at].ToTransaction)
        {
            CompleteSeal();
        }

        if (!entry.IsAsWritten)
        {
            findings.Add(new AuditFinding(
                _at < seals.Count ? seals[_at].Number : null, entry.Id, "it was changed: its hash is another"));
        }

        if (_at == seals.Count)
        {
            Unsealed++;
        }
        else
        {
            _tree.Add(entry.Hash);
        }
    }

    /// <summary>Behind the last entry.</summary>
    public void Complete()
    {
        while (_at < seals.Count)
        {
            CompleteSeal();
        }
    }

    private void CompleteSeal()
    {
        var seal = seals[_at++];
        if (_tree.Count != seal.Entries)
        {
            findings.Add(new AuditFinding(
                seal.Number, null, $"it covers {seal.Entries} entries, and there are {_tree.Count}"));
        }
        else if (!_tree.Root.AsSpan().SequenceEqual(seal.Root))
        {
            findings.Add(new AuditFinding(seal.Number, null, "its entries are not those that were sealed"));
        }

        _tree = new MerkleTree();
    }
}
