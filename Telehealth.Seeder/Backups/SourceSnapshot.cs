using System.Data;
using System.Globalization;
using Npgsql;
using Telehealth.Data.Deployment.Backups;

namespace Telehealth.Seeder.Backups;

/// <summary>The database as it is at one moment: a transaction that pg_dump and the manifest see the same of.</summary>
internal sealed class SourceSnapshot : IAsyncDisposable
{
    // Roles that rights are granted to (a), and that policies name (r).
    private const string Roles =
        """
        SELECT DISTINCT rolname FROM pg_shdepend AS d JOIN pg_roles AS r ON r.oid = d.refobjid
        WHERE d.refclassid = 'pg_authid'::regclass AND d.deptype IN ('a', 'r')
            AND d.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
        ORDER BY rolname
        """;

    private readonly NpgsqlTransaction _transaction;

    private SourceSnapshot(NpgsqlTransaction transaction, string id, DateTimeOffset takenAt)
    {
        _transaction = transaction;
        Id = id;
        TakenAt = takenAt;
        Session = new NpgsqlSqlSession(transaction);
    }

    /// <summary>What pg_dump is given.</summary>
    public string Id { get; }

    /// <summary>The moment, by the server's clock.</summary>
    public DateTimeOffset TakenAt { get; }

    /// <summary>The connection that holds it.</summary>
    public NpgsqlConnection Connection => _transaction.Connection!;

    /// <summary>Asks about it.</summary>
    public NpgsqlSqlSession Session { get; }

    public static async Task<SourceSnapshot> OpenAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken);
        try
        {
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            var session = new NpgsqlSqlSession(transaction);
            await session.QueryAsync("SET TRANSACTION READ ONLY", cancellationToken);
            var row = (await session.QueryAsync(
                "SELECT pg_export_snapshot(), (extract(epoch FROM statement_timestamp()) * 1000)::bigint", cancellationToken))[0];
            return new SourceSnapshot(
                transaction, row[0], DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(row[1], CultureInfo.InvariantCulture)));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The logins and groups that rights are granted to.</summary>
    public async Task<IReadOnlyList<string>> ReadRolesAsync(CancellationToken cancellationToken)
        => [.. (await Session.QueryAsync(Roles, cancellationToken)).Select(row => row[0])];

    public async ValueTask DisposeAsync()
    {
        var connection = Connection;
        await _transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
