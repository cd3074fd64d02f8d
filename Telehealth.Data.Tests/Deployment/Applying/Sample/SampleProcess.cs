using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Telehealth.Data.Tests.Deployment.Applying.Sample;

/// <summary>The process that tests start: it applies migrations of the sample and logs what it does.</summary>
public static class SampleProcess
{
    /// <summary>What the server knows it by.</summary>
    public const string ApplicationName = "sample";

    /// <param name="connectionString">Where.</param>
    /// <param name="migrations">Class names of migrations; none means all.</param>
    /// <param name="isStock">Whether through EF Core's own services.</param>
    /// <returns>0, or 1 where it failed; the reason is on standard error.</returns>
    public static async Task<int> MigrateAsync(string connectionString, string[] migrations, bool isStock)
    {
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, ApplicationName = ApplicationName };
            var selected = migrations.Length == 0 ? null : migrations.Select(Find).ToList();
            await using var context = isStock
                ? SampleContext.CreateStock(options => options.UseNpgsql(connection.ConnectionString), selected, Console.Out.WriteLine)
                : SampleContext.Create(connection.ConnectionString, selected, log: Console.Out.WriteLine);
            await context.Database.MigrateAsync();
            return 0;
        }
#pragma warning disable CA1031 // Whatever it is, it is what the test wants to see, and not a dump of this process.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync($"{exception.GetType().Name}: {exception.Message}");
            return 1;
        }
    }

    private static Type Find(string migration)
        => typeof(SampleProcess).Assembly.GetType($"{typeof(SampleProcess).Namespace}.{migration}", throwOnError: true)!;
}
