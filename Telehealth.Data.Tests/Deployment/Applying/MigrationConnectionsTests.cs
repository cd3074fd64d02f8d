using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Telehealth.Data.Deployment;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Applying;

/// <summary>The two connections of a process that migrates: where they come from, and what the lock says to others.</summary>
public sealed class MigrationConnectionsTests(TestServer server) : IAsyncLifetime
{
    private readonly SampleDatabase _database = new(server);

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory]
    [InlineData(false, @"since \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC")]
    [InlineData(true, "since a time that only its login may see")]
    public async Task Who_waits_too_long_is_told_who_holds_the_lock_and_since_when(bool isOtherLogin, string since)
    {
        await _database.RowsAsync($"GRANT SELECT ON migration_history TO {TestServer.Application}");
        await using var holder = SampleContext.Create(With(builder => builder.ApplicationName = "the other one"));
        await holder.Database.OpenConnectionAsync();
        await using var held = await holder.GetService<IHistoryRepository>().AcquireDatabaseLockAsync();
        var pids = await _database.RowsAsync("SELECT DISTINCT pid FROM pg_locks WHERE locktype = 'advisory'");

        var timeout = await Assert.ThrowsAsync<MigrationLockTimeoutException>(() => SampleContext.MigrateAsync(
            isOtherLogin ? _database.ConnectionString : _database.OwnerConnectionString,
            settings: new MigrationSettings { GiveUpAfter = TimeSpan.FromMilliseconds(300) }));

        Assert.Matches($@"process ({string.Join('|', pids)}) \(the other one\) {since}", timeout.Message);
        Assert.Equal(["2"], await _database.RowsAsync("SELECT count(*) FROM migration_history"));
    }

    [Fact]
    public async Task The_locks_connection_has_the_password_of_the_data_source()
    {
        var wrong = await Assert.ThrowsAsync<PostgresException>(
            () => SampleContext.MigrateAsync(With(builder => builder.Password = "wrong")));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, wrong.SqlState);

        await using var source = NpgsqlDataSource.Create(_database.OwnerConnectionString);
        await AssertMigratesAsync(options => options.UseTelehealth(source));
    }

    [Fact]
    public async Task The_locks_connection_has_the_password_that_a_data_source_asks_for()
    {
        var password = new NpgsqlConnectionStringBuilder(_database.OwnerConnectionString).Password!;
        var builder = new NpgsqlDataSourceBuilder(With(builder => builder.Password = null));
        builder.UsePasswordProvider(_ => password, (_, _) => ValueTask.FromResult(password));
        await using var source = builder.Build();

        await AssertMigratesAsync(options => options.UseTelehealth(source));
    }

    [Fact]
    public async Task A_pool_of_one_is_refused_and_a_pool_of_two_is_enough()
    {
        await using var one = NpgsqlDataSource.Create(With(builder => builder.MaxPoolSize = 1));
        var refusal = await Assert.ThrowsAsync<PoolTooSmallException>(
            () => AssertMigratesAsync(options => options.UseTelehealth(one)));
        Assert.Contains("Maximum Pool Size=1", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["2"], await _database.RowsAsync("SELECT count(*) FROM migration_history"));

        await using var two = NpgsqlDataSource.Create(With(builder => builder.MaxPoolSize = 2));
        await AssertMigratesAsync(options => options.UseTelehealth(two));
        // Nothing is pending now.
        await AssertMigratesAsync(options => options.UseTelehealth(one));
    }

    [Fact]
    public async Task The_callers_open_connection_stays_open_and_has_its_settings_back()
    {
        const string all = "SELECT name, setting FROM pg_settings ORDER BY name";
        await using var connection = new NpgsqlConnection(_database.OwnerConnectionString);
        await connection.OpenAsync();
        await ReadAsync(
            """
            SET lock_timeout = '7s'; SET statement_timeout = '8min'; SET idle_in_transaction_session_timeout = '9min';
            SET tcp_keepalives_idle = 33; SET client_connection_check_interval = '3s'
            """);
        var before = await ReadAsync(all);

        await AssertMigratesAsync(options => options.UseTelehealth(connection));

        Assert.Equal(before, await ReadAsync(all));

        async Task<IReadOnlyList<string>> ReadAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync())
            {
                rows.Add($"{reader.GetString(0)} {reader.GetString(1)}");
            }

            return rows;
        }
    }

    private async Task AssertMigratesAsync(Action<DbContextOptionsBuilder> use)
    {
        await using var context = SampleContext.Create(use);
        await context.Database.MigrateAsync();
        Assert.Null(await _database.FindFaultAsync());
    }

    private string With(Action<NpgsqlConnectionStringBuilder> change)
    {
        var builder = new NpgsqlConnectionStringBuilder(_database.OwnerConnectionString);
        change(builder);
        return builder.ConnectionString;
    }
}
