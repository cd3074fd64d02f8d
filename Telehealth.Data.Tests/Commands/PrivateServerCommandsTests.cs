using Telehealth.Data.Hosting.Connections;
using Telehealth.Seeder.LocalPostgres;

namespace Telehealth.Data.Tests.Commands;

public sealed class PrivateServerCommandsTests : IAsyncLifetime
{
    private readonly SeederProcess _seeder = new();

    private LocalServerState? State => Directory
        .EnumerateFiles(_seeder.Folder.FullName, "server.json", SearchOption.AllDirectories)
        .Select(path => LocalServerState.Read(Path.GetDirectoryName(path)!)).FirstOrDefault();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        var state = State;
        await _seeder.RunAsync("postgres", "stop");
        if (state is not null && Path.GetDirectoryName(state.DataFolder) is { } home && Directory.Exists(home))
        {
            Directory.Delete(home, recursive: true);
        }

        _seeder.Dispose();
    }

    [Fact]
    public async Task The_bare_command_starts_a_server_fills_it_and_says_how_to_connect_and_the_second_time_changes_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the home folder of Windows cannot be set for one process");

        var first = (await _seeder.RunAsync("--patients", "5")).AssertDone();
        Assert.Matches(@"^127\.0\.0\.1:\d+/telehealth_db \(from the private local server\)$", first.FirstLine);
        Assert.Contains("postgres psql", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(State!.Password, first.Output + first.Error, StringComparison.Ordinal);

        var second = (await _seeder.RunAsync("--patients", "5")).AssertDone();
        Assert.Contains("Nothing changed", second.Output, StringComparison.Ordinal);
        Assert.Equal(first.FirstLine, second.FirstLine);

        (await _seeder.RunAsync("status")).AssertDone();
        (await _seeder.RunWithAsync(new() { ["DOTNET_ENVIRONMENT"] = "Production" }, "status")).AssertRefused(5, "No connection");

        var backup = (await _seeder.RunAsync("backup", "--json")).AssertDone();
        Assert.True(backup.Json.GetProperty("proved").GetBoolean());
        Assert.Contains("on the server that it comes from", backup.Error, StringComparison.Ordinal);

        var url = (await _seeder.RunAsync("postgres", "url")).AssertDone();
        Assert.Equal(LocalPostgresServer.Url(State), url.Output.Trim());
        (await _seeder.RunAsync("tables", "--connection", url.Output.Trim())).AssertDone();

        var psql = (await _seeder.RunAsync("postgres", "psql", "--", "-tAc", "select count(*) from consultation_settings"))
            .AssertDone();
        Assert.Equal("1", psql.Output.Trim());
        Assert.NotEqual(0, (await _seeder.RunAsync("postgres", "psql", "--", "-c", "select wrong")).ExitCode);

        Assert.True(
            (await _seeder.RunAsync("postgres", "status", "--json")).AssertDone().Json.GetProperty("running").GetBoolean());
        Assert.Contains("Stopped", (await _seeder.RunAsync("postgres", "stop")).AssertDone().Output, StringComparison.Ordinal);
        Assert.Contains(
            "Nothing changed", (await _seeder.RunAsync("postgres", "stop")).AssertDone().Output, StringComparison.Ordinal);
        Assert.Equal(5, (await _seeder.RunAsync("postgres", "status")).ExitCode);
        (await _seeder.RunAsync("status")).AssertRefused(5, "postgres start");

        var again = (await _seeder.RunAsync("postgres", "start")).AssertDone();
        Assert.Equal(first.FirstLine, again.FirstLine);
        Assert.DoesNotContain(State.Password, again.Output + again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Env_writes_a_password_that_the_next_command_uses_and_keeps_a_file_that_is_there()
    {
        Assert.Contains("Wrote", (await _seeder.RunAsync("env")).AssertDone().Output, StringComparison.Ordinal);
        var path = Path.Combine(_seeder.Folder.FullName, DotEnvFile.FileName);
        var password = DotEnvFile.Read(path)["POSTGRES_PASSWORD"]!;

        Assert.Contains("Nothing changed", (await _seeder.RunAsync("env")).AssertDone().Output, StringComparison.Ordinal);
        Assert.Equal(password, DotEnvFile.Read(path)["POSTGRES_PASSWORD"]);

        var run = await _seeder.RunWithAsync(new() { ["POSTGRES_PORT"] = "1" }, "status");
        run.AssertRefused(5, "localhost:1/telehealth_db", path);
        Assert.DoesNotContain(password, run.Output + run.Error, StringComparison.Ordinal);
    }
}
