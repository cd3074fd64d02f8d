namespace Telehealth.Data.Deployment.Preview;

/// <summary>A table or view of the database that the migrations would touch, with all of its partitions.</summary>
/// <param name="Name">What it is called now.</param>
/// <param name="Partitions">The partitions among them that would be touched, by name.</param>
/// <param name="Rows">The server's estimate; null where it has none.</param>
/// <param name="Bytes">With indexes and TOAST, as of the last VACUUM or ANALYZE; null before the first.</param>
/// <param name="StrongestLock">The strongest lock on one of them.</param>
/// <param name="Rewrites">Whether rows would be written anew.</param>
/// <param name="Scans">Whether all rows of one of them would be read.</param>
/// <param name="LockMeanwhile">
///     The strongest lock that is held on it while its rows are read or written anew, which takes long where there are
///     many; null where they are not.
/// </param>
public sealed record PreviewedTable(
    string Name,
    IReadOnlyList<string> Partitions,
    long? Rows,
    long? Bytes,
    LockMode StrongestLock,
    bool Rewrites,
    bool Scans,
    LockMode? LockMeanwhile);
