using System.Text.RegularExpressions;
using Telehealth.Data.Tests.Documentation;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Commands.Backups;

/// <summary>What docs/operations.md shows of backups is what the console writes, but for names, numbers and times.</summary>
[Collection(SharedBackups.Name)]
public sealed partial class OperationsDocumentTests(TestServer server, ClinicBackup backups) : CommandTests(new EmptyDatabase(server))
{
    [Fact]
    public async Task The_captured_output_is_true()
    {
        var shown = Shown(MarkdownFile.Read("docs/operations.md").Code("text")).ToHashSet();
        var cut = backups.Copy(backups.Plain);
        await File.WriteAllTextAsync(cut, "", Cancel);
        var empty = Seeder.Folder.CreateSubdirectory("empty").FullName;
        SeederRun[] runs =
        [
            await Seeder.RunAsync(
                "backup", "--to", Seeder.Folder.FullName, "--connection", backups.Clinic.OwnerConnectionString,
                "--prove-on", backups.Server),
            await RunAsync("restore", backups.Plain),
            await RunAsync("restore", backups.Plain),
            await RunAsync("restore", cut),
            await Seeder.RunWithAsync(
                new() { ["TELEHEALTH_POSTGRES_TOOLS"] = empty }, "backup", "--connection", backups.Clinic.OwnerConnectionString),
        ];

        // The first line says where the command went.
        var written = Shown(runs.SelectMany(run => run.Output.Split('\n').Skip(1).Concat(run.Error.Split('\n')))).ToHashSet();

        Assert.True(written.Count > 10);
        Assert.Empty(written.Except(shown));
        Assert.DoesNotContain(Shown(["Error: something else"]).Single(), shown);
    }

    private IEnumerable<string> Shown(IEnumerable<string> lines)
        => lines.Select(line => line.TrimEnd('\r')
                .Replace(backups.Clinic.Name, "telehealth_db", StringComparison.Ordinal)
                .Replace(Database.Name, "telehealth_db", StringComparison.Ordinal))
            .Select(line => Varying().Replace(line, match => match.Groups["label"].Value + "..."))
            .Where(line => line.Length > 0);

    // A path, the name of a database or a migration, a number.
    [GeneratedRegex(@"\S*\.dump\b|(?<label>migrated to |Database\s+)\S+|[0-9][0-9.,]*")]
    private static partial Regex Varying();
}
