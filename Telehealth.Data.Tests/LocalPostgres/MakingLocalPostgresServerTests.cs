using Telehealth.Data.Hosting.Connections;
using Telehealth.Seeder.LocalPostgres;

namespace Telehealth.Data.Tests.LocalPostgres;

/// <summary>How a server is made, and what is said when it cannot be.</summary>
public sealed class MakingLocalPostgresServerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_is_made_in_a_home_that_does_not_exist_yet()
    {
        await using var folder = new ServerFolder();

        var state = await LocalPostgresServer.StartAsync(folder.Options, Cancel);

        Assert.Equal("telehealth_db|telehealth_user|127.0.0.1||UTF8", await ServerFolder.QueryAsync(
            state, "select concat_ws('|', current_database(), current_user, current_setting('listen_addresses'), "
            + "current_setting('unix_socket_directories'), current_setting('server_encoding'))"));
        Assert.True(state.Password.Length >= 32);
        Assert.NotNull(LocalPostgresServer.PsqlPath(state));
        Assert.Equal(2, folder.Steps.Count);
    }

    [Fact]
    public async Task Several_starts_at_once_give_one_server()
    {
        await using var folder = new ServerFolder();

        var states = await Task.WhenAll(Enumerable.Range(0, 4).Select(
            _ => Task.Run(() => LocalPostgresServer.StartAsync(folder.Options, Cancel), Cancel)));

        Assert.Single(states.Distinct());
        Assert.Single(folder.Steps, step => step.StartsWith("Making", StringComparison.Ordinal));
        Assert.Equal("1", await ServerFolder.QueryAsync(states[0], "select 1"));
    }

    [Fact]
    public async Task Half_made_data_are_made_anew()
    {
        await using var folder = new ServerFolder();
        var first = await LocalPostgresServer.StartAsync(folder.Options, Cancel);
        await LocalPostgresServer.StopAsync(folder.Options, Cancel);
        Directory.Move(first.DataFolder, first.DataFolder + ".new");

        var second = await LocalPostgresServer.StartAsync(folder.Options, Cancel);

        Assert.NotEqual(first.Password, second.Password);
        Assert.Equal("1", await ServerFolder.QueryAsync(second, "select 1"));
    }

    [Fact]
    public async Task A_server_that_cannot_start_shows_the_end_of_its_log_and_what_to_do()
    {
        await using var folder = new ServerFolder();
        var state = await LocalPostgresServer.StartAsync(folder.Options, Cancel);
        await LocalPostgresServer.StopAsync(folder.Options, Cancel);
        await File.AppendAllTextAsync(Path.Combine(state.DataFolder, "postgresql.conf"), "no_such_setting = 1\n", Cancel);

        var error = await Assert.ThrowsAsync<LocalPostgresException>(
            () => LocalPostgresServer.StartAsync(folder.Options, Cancel));

        Assert.Contains("no_such_setting", error.Message, StringComparison.Ordinal);
        Assert.Contains($"delete {state.DataFolder}", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(state.Password, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_whose_password_was_changed_by_hand_is_named_with_what_to_do()
    {
        await using var folder = new ServerFolder();
        var state = await LocalPostgresServer.StartAsync(folder.Options, Cancel);
        await ServerFolder.QueryAsync(state, "alter role telehealth_user password 'another'");

        var error = await Assert.ThrowsAsync<LocalPostgresException>(
            () => LocalPostgresServer.StartAsync(folder.Options, Cancel));

        Assert.Contains(LocalServerState.PathIn(state.DataFolder), error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(state.Password, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DOTNET_ENVIRONMENT")]
    [InlineData("ASPNETCORE_ENVIRONMENT")]
    public async Task Production_is_refused(string variable)
    {
        await using var folder = new ServerFolder();
        var options = folder.Options with { Variable = name => name == variable ? "Production" : null };

        var error = await Assert.ThrowsAsync<LocalPostgresException>(() => LocalPostgresServer.StartAsync(options, Cancel));

        Assert.Contains("the environment is Production", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(options.Folder));
    }

    [Fact]
    public async Task A_data_folder_of_a_version_that_is_not_installed_is_named_with_the_ways_out()
    {
        await using var folder = new ServerFolder();
        var state = await LocalPostgresServer.StartAsync(folder.Options, Cancel);
        await LocalPostgresServer.StopAsync(folder.Options, Cancel);
        await File.WriteAllTextAsync(Path.Combine(state.DataFolder, "PG_VERSION"), "16\n", Cancel);
        var options = folder.Options with
        {
            BinFolders = [state.BinFolder],
            Variable = name => name == "TELEHEALTH_POSTGRES_MAVEN" ? "http://127.0.0.1:9" : null,
        };

        var error = await Assert.ThrowsAsync<LocalPostgresException>(() => LocalPostgresServer.StartAsync(options, Cancel));

        Assert.Contains($"PostgreSQL 16 (which made {state.DataFolder})", error.Message, StringComparison.Ordinal);
    }
}
