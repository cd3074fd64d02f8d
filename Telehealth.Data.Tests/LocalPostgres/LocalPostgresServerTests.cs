using System.Diagnostics;
using Npgsql;
using Telehealth.Data.Hosting.Connections;
using Telehealth.Seeder.LocalPostgres;

namespace Telehealth.Data.Tests.LocalPostgres;

/// <summary>How a server that is there is reused; each test leaves one that starts.</summary>
public sealed class LocalPostgresServerTests(ServerFolder folder) : IClassFixture<ServerFolder>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_password_is_refused()
    {
        var state = await LocalPostgresServer.StartAsync(folder.Options, Cancel);

        var refused = await Assert.ThrowsAsync<PostgresException>(
            () => ServerFolder.QueryAsync(state with { Password = "another" }, "select 1"));

        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task A_second_start_finds_the_running_server()
    {
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
        var first = await LocalPostgresServer.StartAsync(folder.Options, Cancel);
        await ServerFolder.QueryAsync(first, "create table kept as select 42 as answer");
        Assert.True(await LocalPostgresServer.StopAsync(folder.Options, Cancel));
        Assert.Null(LocalPostgresServer.Status(folder.Options));
        Assert.False(await LocalPostgresServer.StopAsync(folder.Options, Cancel));

        var second = await LocalPostgresServer.StartAsync(folder.Options, Cancel);

        Assert.Equal(first, second);
        Assert.Equal("42", await ServerFolder.QueryAsync(second, "select answer from kept"));
    }

    [Fact]
    public async Task A_port_that_was_taken_meanwhile_is_replaced()
    {
        var first = await LocalPostgresServer.StartAsync(folder.Options, Cancel);
        await LocalPostgresServer.StopAsync(folder.Options, Cancel);
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, first.Port);
        other.Start();

        var second = await LocalPostgresServer.StartAsync(folder.Options, Cancel);

        Assert.NotEqual(first.Port, second.Port);
        Assert.Equal("1", await ServerFolder.QueryAsync(second, "select 1"));
    }

    [Fact]
    public async Task A_killed_server_is_not_taken_for_running_and_starts_again()
    {
        var first = await LocalPostgresServer.StartAsync(folder.Options, Cancel);
        await KillAsync(first);
        Assert.NotNull(PostmasterPid.Read(first.DataFolder));
        Assert.Null(LocalPostgresServer.Status(folder.Options));

        var second = await LocalPostgresServer.StartAsync(folder.Options, Cancel);

        Assert.Equal("1", await ServerFolder.QueryAsync(second, "select 1"));
    }

    [Fact]
    public async Task A_pid_file_whose_number_is_another_programs_now_does_not_hinder_the_start()
    {
        var first = await LocalPostgresServer.StartAsync(folder.Options, Cancel);
        await KillAsync(first);
        var pidFile = PostmasterPid.PathIn(first.DataFolder);
        var lines = await File.ReadAllLinesAsync(pidFile, Cancel);
        lines[0] = $"{Environment.ProcessId}";
        await File.WriteAllLinesAsync(pidFile, lines, Cancel);

        var second = await LocalPostgresServer.StartAsync(folder.Options, Cancel);

        Assert.Equal("1", await ServerFolder.QueryAsync(second, "select 1"));
    }

    [Fact]
    public async Task A_lost_state_file_loses_neither_password_nor_data()
    {
        var first = await LocalPostgresServer.StartAsync(folder.Options, Cancel);
        await LocalPostgresServer.StopAsync(folder.Options, Cancel);
        File.Delete(LocalServerState.PathIn(folder.Options.Folder));

        var second = await LocalPostgresServer.StartAsync(folder.Options, Cancel);

        Assert.Equal(first.Password, second.Password);
        Assert.Equal("1", await ServerFolder.QueryAsync(second, "select 1"));
    }

    [Fact]
    public async Task The_state_and_the_data_are_closed_to_other_users()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no Unix modes; the folders inherit the profile's rights.");
            return;
        }

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
        var state = await LocalPostgresServer.StartAsync(folder.Options, Cancel);

        var status = await File.ReadAllLinesAsync($"/proc/{PostmasterPid.Read(state.DataFolder)!.ProcessId}/status", Cancel);

        Assert.DoesNotContain(
            "\t0", status.Single(line => line.StartsWith("Uid:", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.StartsWith("/var/lib/telehealth/", state.DataFolder, StringComparison.Ordinal);
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
