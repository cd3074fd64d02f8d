using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Commands;

public sealed class TerminalTests(EmptyDatabase database) : IClassFixture<EmptyDatabase>, IDisposable
{
    private const string Escape = "\u001b[";

    private readonly SeederProcess _seeder = new();

    public void Dispose() => _seeder.Dispose();

    [Fact]
    public async Task A_pipe_gets_plain_text_whatever_the_terminal_is_called()
    {
        var run = await _seeder.RunWithAsync(
            new() { ["TERM"] = "xterm-256color", ["CI"] = "true", ["GITHUB_ACTIONS"] = "true" },
            "status", "--connection", database.OwnerConnectionString);

        Assert.DoesNotContain(Escape, run.Output + run.Error, StringComparison.Ordinal);
        Assert.Contains(database.Name, run.FirstLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_terminal_gets_colours()
        => Assert.Contains(Escape, (await OnTerminalAsync([])).Output, StringComparison.Ordinal);

    [Fact]
    public async Task A_terminal_with_NO_COLOR_gets_plain_text()
    {
        var run = await OnTerminalAsync(new() { ["NO_COLOR"] = "1" });

        Assert.DoesNotContain(Escape + "3", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape + "1m", run.Output, StringComparison.Ordinal);
        Assert.Contains(database.Name, run.Output, StringComparison.Ordinal);
    }

    private async Task<SeederRun> OnTerminalAsync(Dictionary<string, string> environment)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "makes a terminal with script(1)");
        environment["TERM"] = "xterm-256color";
        environment["DATABASE_URL"] = database.OwnerConnectionString;
        using var process = _seeder.Start(
            environment,
            ["/usr/bin/script", "-qec", $"{string.Join(' ', SeederProcess.CommandLine)} status", "/dev/null"]);
        return await SeederProcess.EndAsync(process);
    }
}
