using Npgsql;
using Telehealth.Seeder.Backups;

namespace Telehealth.Seeder.Commands;

/// <summary>A new, empty database for one measurement.</summary>
internal static class BenchmarkDatabase
{
    /// <summary>A name that no database has.</summary>
    public static string NewName() => $"telehealth_benchmark_{Guid.NewGuid():N}";

    /// <summary>Makes the database on the server of a session, measures in it, and drops it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="measure">Measures, given a connection string.</param>
    /// <param name="cancellationToken">Ends the making of the database.</param>
    /// <returns>What was measured.</returns>
    public static async Task<T> InNewAsync<T>(
        Session session, Func<NpgsqlConnectionStringBuilder, Task<T>> measure, CancellationToken cancellationToken)
    {
        var name = NewName();
        await using var database = await ScratchDatabase.CreateAsync(session.DataSource, name, cancellationToken);
        return await measure(new NpgsqlConnectionStringBuilder(session.Settings.ConnectionString) { Database = name });
    }
}
