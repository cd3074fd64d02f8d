using System.Text.RegularExpressions;
using Telehealth.Data.Hosting.Connections;
using Telehealth.Data.Tests.Commands;

namespace Telehealth.Data.Tests.Documentation;

/// <summary>README.md and the documents under docs name only what there is.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private static readonly MarkdownFile Readme = MarkdownFile.Read("README.md");

    private readonly SeederProcess _seeder = new();

    public void Dispose() => _seeder.Dispose();

    [Fact]
    public async Task Every_console_command_that_is_named_exists_with_its_options()
    {
        var lines = MarkdownFile.All().SelectMany(file => ConsoleCommand().Matches(file.Text))
            .Select(match => match.Groups[1].Value)
            .Concat(Readme.Rows("The console").Select(cells => cells[0].Trim('`')).Where(name => !name.All(char.IsDigit)))
            .Where(line => line != "COMMAND")
            .ToList();

        Assert.True(lines.Count > 20);
        Assert.Empty(await UnknownAsync(lines));
    }

    [Fact]
    public async Task A_made_up_command_and_a_made_up_option_are_found()
        => Assert.Equal(
            ["postgres fly", "seed --patient 5"],
            await UnknownAsync(["postgres fly", "postgres start", "seed --patient 5", "seed --patients 5"]));

    [Fact]
    public void Every_link_leads_somewhere()
    {
        var links = (from file in MarkdownFile.All()
                     from match in Link().Matches(file.Text)
                     select (File: file, Target: match.Groups[1].Value, Heading: match.Groups[2].Value)).ToList();

        Assert.NotEmpty(links);
        Assert.Empty(
            links.Where(link => !Leads(link.File, link.Target, link.Heading)).Select(link => link.Target + link.Heading));
        Assert.False(Leads(Readme, "docs/no-such-file.md", ""));
        Assert.False(Leads(Readme, "", "#no-such-heading"));
    }

    [Fact]
    public void The_connection_settings_are_those_that_are_looked_up()
    {
        var known = new HashSet<string> { "--connection" };
        var sources = new ConnectionSources(name => known.Add(name) && name == "POSTGRES_PASSWORD" ? "secret" : null);
        sources.ResolveForMigrations();
        sources.FindForBackupProofs();
        ConnectionSources.IsProduction(name => known.Add(name) ? "Development" : null);

        Assert.Equal(
            known.Order(StringComparer.Ordinal),
            Readme.Rows("Connection settings").Select(cells => cells[0].Trim('`')).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("docker-compose up -d postgres")]
    [InlineData("docker ps")]
    [InlineData("docker-compose ps")]
    [InlineData("docker-compose logs postgres")]
    [InlineData("cd backend")]
    [InlineData("npm run db:status")]
    [InlineData("npm run db:migrate")]
    [InlineData("npm run db:rollback")]
    [InlineData("npm run db:seed")]
    [InlineData("npm run db:init")]
    [InlineData("npm run db:reset")]
    [InlineData("node scripts/seed.js")]
    [InlineData("run_all_migrations.sh")]
    [InlineData("-c \"\\dt\"")]
    [InlineData("-c \"\\d patients\"")]
    [InlineData("DROP SCHEMA public CASCADE; CREATE SCHEMA public;")]
    [InlineData("Get-Content")]
    [InlineData("docker exec -i telehealth_postgres psql")]
    [InlineData("chmod +x")]
    [InlineData("drizzle.config.ts")]
    [InlineData("migration_history")]
    [InlineData("DATABASE_URL")]
    [InlineData("psql Command Not Found")]
    [InlineData("Database Connection Failed")]
    [InlineData("Migration Syntax Errors")]
    [InlineData("Permission Denied on Shell Script")]
    [InlineData("Rollback Procedure")]
    [InlineData("Monitor migration status before deployment")]
    [InlineData("Backup database before major migrations")]
    public void What_people_know_of_the_old_workflow_has_a_successor(string known)
        => Assert.Contains(
            Readme.Rows("What takes the place of the old workflow"),
            cells => cells[0].Contains(known, StringComparison.Ordinal) && cells[1].Length > 0);

    private async Task<List<string>> UnknownAsync(IEnumerable<string> lines)
    {
        var unknown = new List<string>();
        foreach (var command in lines.Distinct().GroupBy(line => Words().Match(line).Value.TrimEnd()))
        {
            // The help of what is no command is that of its parent.
            var help = (await _seeder.RunAsync([.. command.Key.Split(' '), "--help"])).Output;
            var exists = Regex.IsMatch(help, $@"^  Telehealth\.Seeder {command.Key}( [<\[].*)?\r?$", RegexOptions.Multiline);
            unknown.AddRange(command.Where(line =>
                !exists || !line.Split(" -- ")[0].Split(' ').Where(word => word.StartsWith("--", StringComparison.Ordinal))
                    .All(option => help.Contains($"{option} ", StringComparison.Ordinal))));
        }

        return unknown;
    }

    private static bool Leads(MarkdownFile from, string target, string heading)
    {
        var path = target.Length == 0 ? from.Path : Path.Combine(Path.GetDirectoryName(from.Path)!, target);
        return File.Exists(Path.Combine(MarkdownFile.Root, path))
            && (heading.Length == 0 || MarkdownFile.Read(path).Text.Split('\n').Any(line =>
                line.StartsWith('#') && "#" + line.TrimStart('#', ' ').ToLowerInvariant().Replace(' ', '-') == heading));
    }

    [GeneratedRegex("""dotnet run --project Telehealth\.Seeder -- ([^`\n]+)""")]
    private static partial Regex ConsoleCommand();

    [GeneratedRegex(@"\]\((?!https?:)([^)#]*)(#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^[a-z]+( [a-z]+)*")]
    private static partial Regex Words();
}
