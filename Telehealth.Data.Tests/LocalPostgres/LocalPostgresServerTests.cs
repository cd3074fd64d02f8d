using System.Diagnostics;
using Npgsql;
using Telehealth.Data.Hosting.Connections;
using Telehealth.Seeder.LocalPostgres;

namespace Telehealth.Data.Tests.LocalPostgres;

public sealed class LocalPostgresServerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_is_made_in_a_home_that_does_not_exist_yet()
    {
        await using var folder = new ServerFolder();

        var state = await LocalPostgresServer.StartAsync(folder.Options, Cancel);

        Assert.Equal("telehealth_db|telehealth_user|127.0.0.1||UTF8", await QueryAsync(
            state, "select concat_ws('|', current_database(), current_user, current_setting('listen_addresses'), "
            + "current_setting('unix_socket_directories'), current_setting('server_encoding'))"));
        Assert.True(state.Password.Length >= 32);
        Assert.NotNull(LocalPostgresServer.PsqlPath(state));
        Assert.Equal(2, folder.Steps.Count);
    }

    [Fact]
    public async Task A_wrong_password_is_refused()
    {
        await using var folder = new ServerFolder();
        var state = await LocalPostgresServer.StartAsync(folder.Options, Cancel);

        var refused = await Assert.ThrowsAsync<PostgresException>(
            () => QueryAsync(state with { Password = "another" }, "select 1"));

        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task A_second_start_finds_the_running_server()
    {
        await using var folder = new ServerFolder();
        var first = await LocalPostgresServer.StartAsync(folder.Options, Cancel);
        folder.Steps.Clear();

        var second = await LocalPostgresServer.StartAsync(folder.Options, Cancel);

        Assert.Equal(first, second);
        Assert.Equal(first, LocalPostgresServer.Status(folder.Options));
        Assert.Empty(folder.Steps);
    }

    [Fact]
    public async Task A_stopped_server_starts_again_with_its_data_on_its_port()
    {
        await using var folder = new ServerFolder();
        var first = await LocalPostgresServer.StartAsync(folder.Options, Cancel);
        await QueryAsync(first, "create table kept as select 42 as answer");
        Assert.True(await LocalPostgresServer.StopAsync(folder.Options, Cancel));
        Assert.Null(LocalPostgresServer.Status(folder.Options));
        Assert.False(await LocalPostgresServer.StopAsync(folder.Options, Cancel));

        var second = await LocalPostgresServer.StartAsync(folder.Options, Cancel);

        Assert.Equal(first, second);
        Assert.Equal("42", await QueryAsync(second, "select answer from kept"));
    }

    [Fact]
    public async Task A_port_that_was_taken_meanwhile_is_replaced()
    {
        await using var folder = new ServerFolder();
        var first = await LocalPostgresServer.StartAsync(folder.Options, Cancel);
        await LocalPostgresServer.StopAsync(folder.Options, Cancel);
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, first.Port);
        other.Start();

        var second = await LocalPostgresServer.StartAsync(folder.Options, Cancel);

        Assert.NotEqual(first.Port, second.Port);
        Assert.Equal("1", await QueryAsync(second, "select 1"));
    }

    [Fact]
    public async Task A_killed_server_is_not_taken_for_running_and_starts_again()
    {
        await using var folder = new ServerFolder();
        var first = await LocalPostgresServer.StartAsync(folder.Options, Cancel);
        await KillAsync(first);
        Assert.NotNull(PostmasterPid.Read(first.DataFolder));
        Assert.Null(LocalPostgresServer.Status(folder.Options));

        var second = await LocalPostgresServer.StartAsync(folder.Options, Cancel);

        Assert.Equal("1", await QueryAsync(second, "select 1"));
    }

    [Fact]
    public async Task A_pid_file_whose_number_is_another_programs_now_does_not_hinder_the_start()
    {
        await using var folder = new ServerFolder();
        var first = await LocalPostgresServer.StartAsync(folder.Options, Cancel);
        await KillAsync(first);
        var pidFile = PostmasterPid.PathIn(first.DataFolder);
        var lines = await File.ReadAllLinesAsync(pidFile, Cancel);
        lines[0] = $"{Environment.ProcessId}";
        await File.WriteAllLinesAsync(pidFile, lines, Cancel);

        var second = await LocalPostgresServer.StartAsync(folder.Options, Cancel);

        Assert.Equal("1", await QueryAsync(second, "select 1"));
    }

    [Fact]
    public async Task Several_starts_at_once_give_one_server()
    {
        await using var folder = new ServerFolder();

        var states = await Task.WhenAll(Enumerable.Range(0, 4).Select(
            _ => Task.Run(() => LocalPostgresServer.StartAsync(folder.Options, Cancel), Cancel)));

        Assert.Single(states.Distinct());
        Assert.Single(folder.Steps, step => step.StartsWith("Making", StringComparison.Ordinal));
        Assert.Equal("1", await QueryAsync(states[0], "select 1"));
    }

    [Fact]
    public async Task A_lost_state_file_loses_neither_password_nor_data()
    {
        await using var folder = new ServerFolder();
        var first = await LocalPostgresServer.StartAsync(folder.Options, Cancel);
        await LocalPostgresServer.StopAsync(folder.Options, Cancel);
        File.Delete(LocalServerState.PathIn(folder.Options.Folder));

        var second = await LocalPostgresServer.StartAsync(folder.Options, Cancel);

        Assert.Equal(first.Password, second.Password);
        Assert.Equal("1", await QueryAsync(second, "select 1"));
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
        Assert.Equal("1", await QueryAsync(second, "select 1"));
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
        await QueryAsync(state, "alter role telehealth_user password 'another'");

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
    public async Task The_state_and_the_data_are_closed_to_other_users()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no Unix modes; the folders inherit the profile's rights.");
            return;
        }

        await using var folder = new ServerFolder();
        var state = await LocalPostgresServer.StartAsync(folder.Options, Cancel);

        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        foreach (var path in new[]
        {
            LocalServerState.PathIn(folder.Options.Folder), LocalServerState.PathIn(state.DataFolder), state.DataFolder,
        })
        {
            Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(path) & others);
        }

        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(state.DataFolder)!, "password.new")));
    }

    [Fact]
    public async Task Started_as_root_the_server_runs_as_an_unprivileged_user()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only where the tests run as root on Linux.");
        await using var folder = new ServerFolder();
        var state = await LocalPostgresServer.StartAsync(folder.Options, Cancel);

        var status = await File.ReadAllLinesAsync($"/proc/{PostmasterPid.Read(state.DataFolder)!.ProcessId}/status", Cancel);

        Assert.DoesNotContain("\t0", status.Single(line => line.StartsWith("Uid:", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.StartsWith("/var/lib/telehealth/", state.DataFolder, StringComparison.Ordinal);
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

    private static async Task<string?> QueryAsync(LocalServerState state, string sql)
    {
        var builder = state.ToConnectionString();
        builder.Pooling = false;
        await using var connection = new NpgsqlConnection(builder.ConnectionString);
        await connection.OpenAsync(Cancel);
#pragma warning disable CA2100 // The statements are the tests' own.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return (await command.ExecuteScalarAsync(Cancel))?.ToString();
    }

    private static async Task KillAsync(LocalServerState state)
    {
        using var postmaster = Process.GetProcessById(PostmasterPid.Read(state.DataFolder)!.ProcessId);
        postmaster.Kill(entireProcessTree: true);
        while (PostmasterPid.Read(state.DataFolder)!.Answers())
        {
            await Task.Delay(20, Cancel);
        }
    }
}
