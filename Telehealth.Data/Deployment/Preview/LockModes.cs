using System.Text.RegularExpressions;

namespace Telehealth.Data.Deployment.Preview;

/// <summary>What a lock is called, and whom it keeps waiting.</summary>
public static partial class LockModes
{
    /// <summary>PostgreSQL's words for it, such as ACCESS EXCLUSIVE.</summary>
    public static string Words(this LockMode mode)
        => Capital().Replace(mode.ToString(), " $0").TrimStart().ToUpperInvariant();

    /// <summary>Whether it keeps SELECT waiting.</summary>
    public static bool BlocksReaders(this LockMode mode) => mode == LockMode.AccessExclusive;

    /// <summary>Whether it keeps INSERT, UPDATE and DELETE waiting.</summary>
    public static bool BlocksWriters(this LockMode mode) => mode >= LockMode.Share;

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
