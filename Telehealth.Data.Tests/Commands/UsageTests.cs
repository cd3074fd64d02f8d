namespace Telehealth.Data.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private readonly SeederProcess _seeder = new();

    public void Dispose() => _seeder.Dispose();

    [Theory]
    [InlineData("migrat")]
    [InlineData("--patients")]
    [InlineData("seed", "--patients", "many")]
    [InlineData("seed", "--patients", "0")]
    [InlineData("seed", "--as-of", "yesterday")]
    [InlineData("seed", "--profile", "huge")]
    [InlineData("seed", "--profile", "nowhere.json")]
    [InlineData("init", "--profile", "prod", "--patients", "5")]
    [InlineData("reset", "--yes", "--profile", "prod", "--as-of", "2026-01-01")]
    [InlineData("rollback", "--steps", "0")]
    [InlineData("rollback", "--steps", "1", "--to", "Initial")]
    [InlineData("backup", "--keep", "0")]
    [InlineData("backup", "--keep", "3", "--backup-command", "true")]
    [InlineData("migrate", "--backup-keep", "3")]
    [InlineData("migrate", "--dry-run", "--backup")]
    [InlineData("restore")]
    [InlineData("postgres")]
    [InlineData("benchmark", "seed", "--sizes", "100,0")]
    [InlineData("benchmark", "seed", "--sizes", "few")]
    [InlineData("benchmark", "seed", "--rounds", "0")]
    [InlineData("status", "--patients", "5")]
    public async Task A_command_line_that_is_none_ends_with_2_and_points_at_the_help(params string[] arguments)
    {
        var run = await _seeder.RunAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("Error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("Host=h;Pasword=tops3cret")]
    [InlineData("mysql://u:tops3cret@h/d")]
    [InlineData("postgresql://u:tops3cret@h:port/d")]
    [InlineData("Host=h")]
    public async Task A_malformed_connection_ends_with_2_and_is_not_repeated(string connection)
    {
        var run = await _seeder.RunAsync("status", "--connection", connection);

        run.AssertRefused(2, "--connection");
        Assert.DoesNotContain("tops3cret", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_is_refused_where_none_is_used()
        => (await _seeder.RunAsync("postgres", "status", "--connection", "Host=h;Database=d"))
            .AssertRefused(2, "`status`", "--connection");

    [Fact]
    public async Task Words_of_a_connection_without_quotes_are_not_repeated()
    {
        var run = await _seeder.RunAsync("status", "--connection", "Host=h", "Password=tops3cret");

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("tops3cret", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_of_every_command_shows_examples()
    {
        string[][] commands =
        [
            ["init"], ["migrate"], ["rollback"], ["status"], ["repair"], ["backup"], ["restore"], ["seed"], ["reset"],
            ["tables"], ["maintenance", "run"],
            ["benchmark", "model"], ["benchmark", "migrations"], ["benchmark", "waits"], ["benchmark", "seed"],
            ["env"], ["postgres", "start"], ["postgres", "stop"], ["postgres", "status"], ["postgres", "url"],
            ["postgres", "psql"],
        ];
        foreach (var command in commands)
        {
            var run = (await _seeder.RunAsync([.. command, "--help"])).AssertDone();

            Assert.Contains(
                $"Seeder -- {(command[0] == "init" ? "" : string.Join(' ', command))}", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Version_and_the_help_of_the_program_need_no_server()
    {
        Assert.Matches(@"^\d+\.\d+\.\d+", (await _seeder.RunAsync("--version")).AssertDone().Output);
        Assert.Contains("Exit codes:", (await _seeder.RunAsync("--help")).AssertDone().Output, StringComparison.Ordinal);
    }
}
