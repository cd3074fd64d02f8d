using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Data.Deployment.Applying;

/// <summary>
///     Makes the commands of migrations on another thread, one migration after the other, while the server is at those before.
///     That needs no connection, but models of hundreds of tables and columns. Until it is disposed, nobody else may use what
///     makes the commands.
/// </summary>
internal sealed class CommandsAhead : IAsyncDisposable
{
    private readonly Dictionary<Migration, Task<(AppliedMigration Row, IReadOnlyList<MigrationCommand> Commands)>> _made = [];
    private volatile bool _isEnded;

    /// <param name="migrations">The migrations, in their order.</param>
    /// <param name="sql">Makes the commands.</param>
    public CommandsAhead(IEnumerable<Migration> migrations, MigrationSql sql)
    {
        Task before = Task.CompletedTask;
        foreach (var migration in migrations)
        {
            before = _made[migration] = MakeAsync(before, migration, sql);
        }
    }

    /// <summary>The row of the history and the commands of a migration.</summary>
    public Task<(AppliedMigration Row, IReadOnlyList<MigrationCommand> Commands)> OfAsync(Migration migration) => _made[migration];

    /// <summary>Waits for what is being made, and makes no more.</summary>
    public async ValueTask DisposeAsync()
    {
        _isEnded = true;
        foreach (var task in _made.Values)
        {
            await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Task<(AppliedMigration Row, IReadOnlyList<MigrationCommand> Commands)> MakeAsync(
        Task before, Migration migration, MigrationSql sql)
        => Task.Run(async () =>
        {
            // What cannot be made stops those behind it too.
            await before;
            ObjectDisposedException.ThrowIf(_isEnded, this);
            var commands = sql.Up(migration);
            return (MigrationRecord.Of(migration, commands), commands);
        });
}
