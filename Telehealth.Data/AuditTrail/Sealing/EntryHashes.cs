using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace Telehealth.Data.AuditTrail.Sealing;

/// <summary>
///     The entries of the audit trail with their hashes, taken again from what PostgreSQL sends and not by its functions, which
///     whoever rules the database may have replaced.
/// </summary>
internal static class EntryHashes
{
    // The fields of record_send() carry the identifiers of their types, which PostgreSQL never changes.
    private static readonly (string Column, uint Type)[] Fields =
    [
        ("id", 2950), ("created_at", 1184), ("transaction_id", 20), ("actor_kind", 25), ("actor_id", 2950),
        ("database_login", 25), ("purpose", 25), ("request_id", 25), ("operation", 25), ("table_name", 25), ("row_id", 2950),
        ("row_key", 25), ("patient_id", 2950), ("changed_columns", 1009), ("old_values", 3802), ("new_values", 3802),
    ];

    /// <summary>The entries of some transactions, in the order in which seals cover them.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="from">The first transaction.</param>
    /// <param name="to">The transaction before which to end.</param>
    /// <param name="read">Is given each entry; its hash is only valid meanwhile.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task ReadAsync(
        NpgsqlConnection connection, long from, long to, Action<HashedEntry> read, CancellationToken cancellationToken)
    {
        var sql = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            COPY (
                SELECT {string.Join(", ", Fields.Select(field => field.Column))}, row_hash FROM public.audit_entries
                WHERE transaction_id >= {from} AND transaction_id < {to} ORDER BY transaction_id, id
            ) TO STDOUT (FORMAT binary)
            """);
        await using var stream = await connection.BeginRawBinaryCopyAsync(sql, cancellationToken);
        var rows = new CopyReader(stream);
        await rows.ReadHeaderAsync(cancellationToken);

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var fields = new ReadOnlyMemory<byte>?[Fields.Length + 1];
        while (await rows.ReadRowAsync(fields, cancellationToken))
        {
            read(Entry(hash, fields));
        }
    }

    private static HashedEntry Entry(IncrementalHash hash, ReadOnlySpan<ReadOnlyMemory<byte>?> fields)
    {
        Span<byte> numbers = stackalloc byte[8];
        BinaryPrimitives.WriteInt32BigEndian(numbers, Fields.Length);
        hash.AppendData(numbers[..4]);
        for (var i = 0; i < Fields.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(numbers, Fields[i].Type);
            BinaryPrimitives.WriteInt32BigEndian(numbers[4..], fields[i]?.Length ?? -1);
            hash.AppendData(numbers);
            if (fields[i] is { } field)
            {
                hash.AppendData(field.Span);
            }
        }

        var taken = hash.GetHashAndReset();
        return new HashedEntry(
            new Guid(fields[0]!.Value.Span, bigEndian: true),
            BinaryPrimitives.ReadInt64BigEndian(fields[2]!.Value.Span),
            taken,
            fields[^1] is { } kept && kept.Span.SequenceEqual(taken));
    }
}
