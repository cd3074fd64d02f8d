using System.Diagnostics;
using System.Diagnostics.Metrics;
using Npgsql;
using Telehealth.Data.Deployment;

namespace Telehealth.Seeder.Commands.Waiting;

/// <summary>How long readers wait while a migration alters a table that a long transaction reads.</summary>
internal static class ReadersWait
{
    /// <summary>How many readers there are beside the long one.</summary>
    public const int Readers = 50;

    /// <summary>How long the long one reads, in seconds.</summary>
    public const int LongRead = 4;

    /// <returns>The longest wait of a reader, in milliseconds, and how often the migration gave way.</returns>
    public static async Task<(double Longest, long GaveWay)> MeasureAsync(
        NpgsqlConnectionStringBuilder database, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using (var make = source.CreateCommand(AlterBusyTable.Table))
        {
            await make.ExecuteNonQueryAsync(cancellationToken);
        }

        var gaveWay = 0L;
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument is { Meter.Name: MigrationTelemetry.Name, Name: "telehealth.migration.gave_way" })
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<long>((_, times, _, _) => gaveWay += times);
        meters.Start();

        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ReadAsync(connection);

        using var end = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Readers).Select(_ => LongestAsync(source, end.Token)).ToList();
        var migration = OneMigrationContext.MigrateAsync(source, typeof(AlterBusyTable), cancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(LongRead), cancellationToken);
        await transaction.RollbackAsync(cancellationToken);
        await migration;
        await end.CancelAsync();
        return ((await Task.WhenAll(readers)).Max(), gaveWay);
    }

    private static async Task<double> LongestAsync(NpgsqlDataSource source, CancellationToken end)
    {
        await using var connection = await source.OpenConnectionAsync(CancellationToken.None);
        var longest = 0.0;
        while (!end.IsCancellationRequested)
        {
            var start = Stopwatch.GetTimestamp();
            await ReadAsync(connection);
            longest = Math.Max(longest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await Task.Delay(50, CancellationToken.None);
        }

        return longest;
    }

    private static async Task ReadAsync(NpgsqlConnection connection)
    {
        await using var read = new NpgsqlCommand(AlterBusyTable.Read, connection);
        await read.ExecuteScalarAsync();
    }
}
