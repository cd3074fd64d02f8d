using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Data.Tests.Deployment.Linting;

/// <summary>Two migrations, one that a rule must find and one near it that no rule may find. Both are run.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="On">What it finds the bad one on.</param>
/// <param name="Bad">What the rule finds.</param>
/// <param name="Good">What does no harm.</param>
public sealed record LintSample(string Rule, string On, Action<MigrationBuilder> Bad, Action<MigrationBuilder> Good)
{
    /// <summary>SQL by which the database gets what the migrations change; it runs as the owner.</summary>
    public string Setup { get; init; } = "";

    /// <summary>SQL that a session says before the migrations and keeps to, such as PREPARE.</summary>
    public string Session { get; init; } = "SELECT 1";

    /// <summary>
    ///     What code that runs does, as SQL that is undone again: its answer, or how it is refused, changes with the bad
    ///     migration and not with the good one.
    /// </summary>
    public string Probe { get; init; } = "";

    /// <summary>SQL that gives a row where others are kept waiting, though no single statement shows it.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The model before the migrations.</summary>
    public Action<ModelBuilder>? ModelBefore { get; init; }

    /// <summary>The model that the migrations lead to.</summary>
    public Action<ModelBuilder>? Model { get; init; }

    /// <summary>The rule, for the name of the test.</summary>
    public override string ToString() => Rule;
}
