using Npgsql;
using Telehealth.Data.Deployment.Backups;

namespace Telehealth.Seeder.Backups;

/// <summary>A new, empty database that is dropped when disposed, unless it is kept.</summary>
internal sealed class ScratchDatabase : IAsyncDisposable
{
    private readonly NpgsqlDataSource _server;
    private readonly string _quoted;
    private bool _kept;

    private ScratchDatabase(NpgsqlDataSource server, string quoted)
    {
        _server = server;
        _quoted = quoted;
    }

    /// <summary>Makes the database.</summary>
    /// <param name="server">Any database of the server.</param>
    /// <param name="name">Its name; must be free.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <param name="template">
    ///     A database of the login's own to copy, which nobody is connected to; null makes an empty one.
    /// </param>
    /// <exception cref="BackupException">The login may not.</exception>
    public static async Task<ScratchDatabase> CreateAsync(
        NpgsqlDataSource server, string name, CancellationToken cancellationToken, string? template = null)
    {
        using var quoting = new NpgsqlCommandBuilder();
        var quoted = quoting.QuoteIdentifier(name);
        try
        {
            // template1 may hold what somebody put there for new databases.
            var from = quoting.QuoteIdentifier(template ?? "template0");
            await ExecuteAsync(server, $"CREATE DATABASE {quoted} TEMPLATE {from}", cancellationToken);
            return new ScratchDatabase(server, quoted);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            var login = new NpgsqlConnectionStringBuilder(server.ConnectionString);
            throw new BackupException(
                $"The login '{login.Username}' may not make a database on {login.Host}:{login.Port}. Nothing was changed. Give it the "
                + $"right there: ALTER ROLE {login.Username} CREATEDB",
                refused);
        }
    }

    /// <summary>Leaves it there.</summary>
    public void Keep() => _kept = true;

    public async ValueTask DisposeAsync()
    {
        if (!_kept)
        {
            // FORCE, because the session of a program that was ended may live on for a moment.
            await ExecuteAsync(_server, $"DROP DATABASE IF EXISTS {_quoted} WITH (FORCE)", CancellationToken.None);
        }
    }

    private static async Task ExecuteAsync(NpgsqlDataSource server, string sql, CancellationToken cancellationToken)
    {
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
