using Npgsql;

namespace Telehealth.Seeder.Loading.Copying;

/// <summary>Sends rows to the server.</summary>
internal static class CopyStream
{
    /// <summary>Copies rows into a table.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="table">The table, quoted.</param>
    /// <param name="columns">The columns of the rows, quoted, separated by commas.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellationToken">Ends the COPY; no row is written then.</param>
    public static async Task CopyAsync(
        this NpgsqlConnection connection, string table, string columns, CopyRows rows, CancellationToken cancellationToken)
    {
        await using var stream = await connection.BeginRawBinaryCopyAsync(
            $"COPY {table} ({columns}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        try
        {
            stream.Write(CopyRows.Header);
            await stream.WriteAsync(rows.Bytes, cancellationToken);
            stream.Write(CopyRows.Trailer);
        }
        catch
        {
            // Without it the end of the stream would count as the end of the rows.
            await CancelAsync(stream);
            throw;
        }
    }

    private static async Task CancelAsync(NpgsqlRawCopyStream stream)
    {
        try
        {
            await stream.CancelAsync();
        }
        catch (Exception exception) when (exception is NpgsqlException or ObjectDisposedException)
        {
            // The connection is lost, which is what the first exception says.
        }
    }
}
