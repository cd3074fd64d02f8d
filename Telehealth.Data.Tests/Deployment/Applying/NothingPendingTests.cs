using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.Deployment.Applying.Wire;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Applying;

/// <summary>Many instances of an application start on a database that has everything.</summary>
public sealed class NothingPendingTests(TestServer server) : IAsyncLifetime
{
    private const int Instances = 64;

    private readonly SampleDatabase _database = new(server);

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Sixty_four_instances_send_one_command_each_and_take_no_lock()
    {
        await SampleContext.MigrateAsync(_database.OwnerConnectionString);

        var commands = await CommandsAsync(source => SampleContext.Create(options => options.UseTelehealth(source)));

        Assert.Equal(Instances, commands.Count);
        Assert.All(commands, sql => Assert.StartsWith("SELECT to_jsonb(h)::text FROM migration_history AS h", sql, StringComparison.Ordinal));
    }

    /// <summary>What the test above is there for.</summary>
    [Fact]
    public async Task Stock_EF_Core_sends_five_commands_and_takes_a_lock()
    {
        await SampleContext.MigrateStockAsync(_database.OwnerConnectionString, [typeof(Initial)]);

        var commands = await CommandsAsync(
            source => SampleContext.CreateStock(options => options.UseNpgsql(source), [typeof(Initial)]));

        Assert.InRange(commands.Count, 5 * Instances, int.MaxValue);
        Assert.Contains(commands, sql => sql.Contains("LOCK TABLE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_login_that_may_only_read_the_history_succeeds()
    {
        await SampleContext.MigrateAsync(_database.OwnerConnectionString);
        await _database.RowsAsync($"GRANT SELECT ON migration_history TO {TestServer.Application}");

        await SampleContext.MigrateAsync(_database.ConnectionString);

        var attempt = await _database.TryAsync("CREATE TABLE mine (id int)");
        attempt.AssertRefused(PostgresErrorCodes.InsufficientPrivilege);
    }

    /// <summary>What the test above is there for.</summary>
    [Fact]
    public async Task Stock_EF_Core_needs_the_right_to_create_tables()
    {
        await SampleContext.MigrateStockAsync(_database.OwnerConnectionString, [typeof(Initial)]);
        await _database.RowsAsync($"GRANT SELECT ON \"__EFMigrationsHistory\" TO {TestServer.Application}");

        var refused = await Assert.ThrowsAsync<PostgresException>(
            () => SampleContext.MigrateStockAsync(_database.ConnectionString, [typeof(Initial)]));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    /// <summary>What the server is sent once the connections are open.</summary>
    private async Task<IReadOnlyList<string>> CommandsAsync(Func<NpgsqlDataSource, SampleContext> create)
    {
        var commands = new List<string>();
        await using var proxy = new PostgresProxy(_database.OwnerConnectionString, message =>
        {
            if (message.Sql is { } sql)
            {
                commands.Add(sql);
            }

            return Task.FromResult(true);
        });
        await using var source = NpgsqlDataSource.Create(proxy.ConnectionString);
        // The driver asks for the server's types once for each source.
        await using (await source.OpenConnectionAsync())
        {
        }

        commands.Clear();
        await Task.WhenAll(Enumerable.Range(0, Instances).Select(async _ =>
        {
            await using var context = create(source);
            await context.Database.MigrateAsync();
        }));
        return commands;
    }
}
