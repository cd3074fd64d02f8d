using Npgsql;
using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Seeder.Loading;

/// <summary>
///     The disk of a server that runs on this machine. A server elsewhere does not tell what it has left: there a full disk
///     ends the run with PostgreSQL's message, and nothing is changed either.
/// </summary>
internal sealed class ServerDisk
{
    /// <summary>What must stay free: PostgreSQL stops as a whole where its log finds no room.</summary>
    private const long Reserve = 512L << 20;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly string _folder;
    private readonly long _maxWalBytes;
    private readonly Func<string, long> _free;
    private DateTime _looked;

    private ServerDisk(string folder, long maxWalBytes, Func<string, long> free)
        => (_folder, _maxWalBytes, _free) = (folder, maxWalBytes, free);

    /// <summary>The disk; null where it cannot be seen from here.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="free">How many bytes are free in a folder; null for what the operating system says.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<ServerDisk?> FindAsync(
        NpgsqlConnection connection, Func<string, long>? free, CancellationToken cancellationToken)
    {
        // Only some roles may see where the data is; a database in another tablespace is somewhere else.
        await using var command = new NpgsqlCommand(
            """
            SELECT CASE WHEN pg_has_role('pg_read_all_settings', 'USAGE') THEN current_setting('data_directory') END,
                   pg_size_bytes(current_setting('max_wal_size'))
            FROM pg_database AS d JOIN pg_tablespace AS t ON t.oid = d.dattablespace
            WHERE d.datname = current_database() AND t.spcname = 'pg_default'
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) && !await reader.IsDBNullAsync(0, cancellationToken)
            && ConnectionSettings.Parse(connection.ConnectionString, "the connection").IsLocal && Directory.Exists(reader.GetString(0))
            ? new ServerDisk(reader.GetString(0), reader.GetInt64(1), free ?? Free)
            : null;
    }

    /// <summary>Refuses a run that does not fit.</summary>
    /// <param name="estimate">What it writes.</param>
    /// <param name="becomesFree">Bytes that are dropped before.</param>
    /// <exception cref="NotEnoughDiskException">It does not.</exception>
    public void ThrowIfTooSmall(SeedEstimate estimate, long becomesFree = 0)
    {
        var (needed, free) = (estimate.PeakDiskBytes(_maxWalBytes), _free(_folder) + becomesFree);
        if (needed + Reserve > free)
        {
            throw new NotEnoughDiskException(needed + Reserve, free, _folder);
        }
    }

    /// <summary>Looks every few seconds, because others write too.</summary>
    /// <exception cref="NotEnoughDiskException">It is about to be full.</exception>
    public void ThrowIfAlmostFull()
    {
        if (DateTime.UtcNow - _looked < Interval)
        {
            return;
        }

        _looked = DateTime.UtcNow;
        if (_free(_folder) is var free && free < Reserve)
        {
            throw new NotEnoughDiskException(free, _folder);
        }
    }

    private static long Free(string folder) => new DriveInfo(folder).AvailableFreeSpace;
}
