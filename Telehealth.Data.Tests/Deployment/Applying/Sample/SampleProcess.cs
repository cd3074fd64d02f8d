using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.Deployment;

namespace Telehealth.Data.Tests.Deployment.Applying.Sample;

/// <summary>The process that tests start: it applies the sample migrations and says which.</summary>
public static class SampleProcess
{
    /// <returns>0, or 1 where it failed; the reason is on standard error.</returns>
    public static async Task<int> MigrateAsync(string connectionString, string[] arguments)
    {
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, ApplicationName = "sample" };
            await using var context = SampleContext.Create(connection.ConnectionString, Select(arguments), log: Console.Out.WriteLine);
            await context.Database.MigrateAsync();
            return 0;
        }
        catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException or MigrationLockTimeoutException)
        {
            await Console.Error.WriteLineAsync($"{exception.GetType().Name}: {exception.Message}");
            return 1;
        }
    }

    // Names of migrations; none means all.
    private static Type[]? Select(string[] names)
        => names.Length == 0 ? null : [.. SampleMigrations.All.Where(type => names.Contains(type.Name))];
}
