namespace Telehealth.Data.AuditTrail;

/// <summary>What the audit trail of a table needs to know of its columns.</summary>
/// <param name="Key">The column that rows are told by: id, or the key of a table without one.</param>
/// <param name="Patient">The column with the patient's identifier; empty where there is none.</param>
/// <param name="Kept">The columns whose values are kept.</param>
/// <param name="Withheld">The columns of which only the change is told.</param>
internal sealed record AuditedColumns(
    string Key, string Patient, IReadOnlyList<string> Kept, IReadOnlyList<string> Withheld)
{
    /// <summary>The key of nearly all tables.</summary>
    public const string Id = "id";

    /// <summary>The form in which an annotation carries it.</summary>
    public override string ToString()
        => $"key: {Key}; patient: {Patient}; kept: {string.Join(' ', Kept)}; withheld: {string.Join(' ', Withheld)}";

    /// <summary>Reads what <see cref="ToString" /> wrote.</summary>
    public static AuditedColumns Parse(string text)
    {
        var parts = text.Split("; ").Select(part => part[(part.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()).ToArray();
        return new AuditedColumns(parts[0], parts[1], Names(parts[2]), Names(parts[3]));

        static string[] Names(string part) => part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
