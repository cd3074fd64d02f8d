using Npgsql;

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
    public static async Task<ScratchDatabase> CreateAsync(
        NpgsqlDataSource server, string name, CancellationToken cancellationToken)
    {
        var quoted = new NpgsqlCommandBuilder().QuoteIdentifier(name);
        // template1 may hold what somebody put there for new databases.
        await ExecuteAsync(server, $"CREATE DATABASE {quoted} TEMPLATE template0", cancellationToken);
        return new ScratchDatabase(server, quoted);
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
