using System.Text.RegularExpressions;
using Telehealth.Data.Deployment.Linting;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Documentation;

/// <summary>The document of the lint says of each rule what the lint itself says.</summary>
public partial class MigrationLintDocumentTests
{
    [Fact]
    public void It_has_every_rule_in_the_words_of_the_lint_and_no_other()
    {
        var document = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "migration-lint.md"));

        Assert.Equal(
            MigrationLint.Rules.Select(rule => $"| `{rule.Name}` | {rule.Harm.ToString().ToLowerInvariant()} | {rule.Why} | {rule.Instead} |"),
            document.Where(line => Row().IsMatch(line)));
    }

    [GeneratedRegex("^\\| `[a-z-]+` \\|")]
    private static partial Regex Row();
}
