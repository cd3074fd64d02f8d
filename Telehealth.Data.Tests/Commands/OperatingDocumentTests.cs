using System.Text.RegularExpressions;
using Telehealth.Data.Tests.Documentation;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Commands;

/// <summary>
///     What docs/operations.md shows of migrating, watching, rolling back and repairing is what the console writes, but for
///     numbers and the login.
/// </summary>
public sealed partial class OperatingDocumentTests(TestServer server) : CommandTests(new ClinicDatabase(server))
{
    [Fact]
    public async Task The_captured_output_is_true()
    {
        var shown = Comparable(MarkdownFile.Read("docs/operations.md").Code("text")).ToHashSet();
        (await RunAsync("maintenance", "run")).AssertDone();
        List<SeederRun> runs = [await RunAsync("rollback", "--to", "AdminAndPatientManagement")];
        await ExecuteAsync(
            """
            UPDATE migration_history SET outstanding =
                '[{"step": "build_index", "table": "patients", "index": "ix_patients_last_name", "is_unique": false,
                   "definition": " (last_name)"}]'
            WHERE migration_name LIKE '%_AccessAudit'
            """);
        runs.Add(await RunAsync("status"));
        await ExecuteAsync(
            "UPDATE migration_history SET checksum = repeat('0', 64) WHERE migration_name LIKE '%_TreatmentPlans'");
        runs.Add(await RunAsync("repair"));
        runs.Add(await RunAsync(
            "repair", "--accept", "TreatmentPlans", "--because", "A comment was corrected before the release"));

        // The first line says where the command went.
        var written = Comparable(
            runs.SelectMany(run => run.Output.Split('\n').Skip(1).Concat(run.Error.Split('\n')))).ToHashSet();

        Assert.True(written.Count > 15);
        Assert.Empty(written.Except(shown));
        Assert.DoesNotContain(Comparable(["Error: something else"]).Single(), shown);
    }

    [Fact]
    public async Task What_a_dry_run_shows_is_true()
    {
        var shown = Comparable(MarkdownFile.Read("docs/operations.md").Code("text")
            .SkipWhile(line => !line.EndsWith("migrate --dry-run", StringComparison.Ordinal))
            .Skip(2).TakeWhile(line => !line.StartsWith('$'))
            .TakeWhile(line => !line.StartsWith("CREATE ROLE", StringComparison.Ordinal))).Where(line => line != "...").ToList();
        (await RunAsync("rollback", "--to", "AccessAudit", "--allow-data-loss")).AssertDone();

        var written = Comparable((await RunAsync("migrate", "--dry-run")).AssertDone().Output.Split('\n')).ToHashSet();

        Assert.True(shown.Count > 15);
        Assert.Empty(shown.Except(written));
        Assert.Contains(Comparable(["4 migrations would be applied. Nothing was changed."]).Single(), shown);
    }

    private static IEnumerable<string> Comparable(IEnumerable<string> lines)
        => lines.Select(line => line.Replace(TestServer.Owner, "telehealth_user", StringComparison.Ordinal))
            .Select(line => Varying().Replace(line, "#"))
            // Columns are as wide as what is in them.
            .Select(line => Blanks().Replace(line, " ").Trim())
            .Where(line => line.Length > 0);

    // A number with its unit, or the beginning of a checksum.
    [GeneratedRegex(@"[0-9a-f]{8}(?=\.\.\.)|[0-9][0-9.,]*( ms| s\b| rows?| [kM]?B\b| partitions?)?")]
    private static partial Regex Varying();

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();
}
