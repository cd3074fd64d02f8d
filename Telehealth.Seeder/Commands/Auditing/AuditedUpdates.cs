using System.Diagnostics;
using Npgsql;

namespace Telehealth.Seeder.Commands.Auditing;

/// <summary>Single-row updates by several clients at once, for a while.</summary>
/// <param name="database">The database.</param>
/// <param name="patients">The patients of whom the clients change one after the other.</param>
internal sealed class AuditedUpdates(NpgsqlDataSource database, IReadOnlyList<Guid> patients)
{
    /// <summary>How many clients there are.</summary>
    public const int Clients = 8;

    /// <summary>Updates a second, of all clients together.</summary>
    public async Task<double> MeasureAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var done = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(
            () => UpdateAsync(client, started, time, cancellationToken), cancellationToken)));
        return done.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private async Task<int> UpdateAsync(int client, long started, TimeSpan time, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            "UPDATE patients SET account_credit = account_credit + 1, shipping_address = $1 WHERE id = $2", connection)
        {
            Parameters = { new NpgsqlParameter<string>(), new NpgsqlParameter<Guid>() },
        };
        await command.PrepareAsync(cancellationToken);

        // Each client has patients of its own, so that none waits for another's row.
        var done = 0;
        for (; Stopwatch.GetElapsedTime(started) < time; done++)
        {
            ((NpgsqlParameter<string>)command.Parameters[0]).TypedValue = $"{done} Main St";
            ((NpgsqlParameter<Guid>)command.Parameters[1]).TypedValue = patients[(client + done * Clients) % patients.Count];
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        return done;
    }
}
