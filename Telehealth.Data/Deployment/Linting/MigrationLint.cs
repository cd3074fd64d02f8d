using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Data.Deployment.Linting;

/// <summary>Looks at what migrations do for what would hurt a database in use. It needs no database.</summary>
internal static class MigrationLint
{
    /// <summary>Named where a suppression suppresses nothing.</summary>
    public const string UselessSuppression = "useless-suppression";

    /// <summary>All rules, by what they look at.</summary>
    public static IReadOnlyList<LintRule> Rules { get; } =
        [.. ColumnRules.All, .. ConstraintRules.All, .. TableRules.All, .. DatabaseRules.All, .. RowRules.All];

    /// <summary>What there is to say of some of the code's migrations, suppressed findings included.</summary>
    /// <param name="assembly">The migrations of the code.</param>
    /// <param name="provider">The name of the database provider.</param>
    /// <param name="names">Names of those to look at.</param>
    public static IReadOnlyList<LintFinding> Find(IMigrationsAssembly assembly, string provider, IEnumerable<string> names)
    {
        var all = assembly.Migrations.Keys.Order(StringComparer.OrdinalIgnoreCase).ToList();
        Migration Create(string name) => assembly.CreateMigration(assembly.Migrations[name], provider);

        return
        [
            .. names.SelectMany(name => Find(Create(name), all.IndexOf(name) is var i and > 0 ? Create(all[i - 1]) : null)),
        ];
    }

    /// <summary>What there is to say of a migration, suppressed findings included.</summary>
    /// <param name="migration">The migration.</param>
    /// <param name="before">The one before it, whose model tells how things were; null where it is the first.</param>
    public static IReadOnlyList<LintFinding> Find(Migration migration, Migration? before)
    {
        var linted = new LintedMigration(migration, before);
        var suppressions = migration.GetType().GetCustomAttributes<SuppressLintAttribute>().ToList();
        var findings =
            from rule in Rules
            from place in rule.Find(linted)
            let suppression = suppressions.Find(s => Suppresses(s, rule.Name, place))
            select new LintFinding(migration.Name(), rule.Name, place, rule.Harm, rule.Why, rule.Instead, suppression?.Because);

        IReadOnlyList<LintFinding> found = [.. findings];
        return [.. found, .. suppressions.Where(s => !found.Any(f => Suppresses(s, f.Rule, f.On))).Select(s => Useless(migration, s))];
    }

    // A reason must be given: nobody can look at one that is not there.
    private static bool Suppresses(SuppressLintAttribute suppression, string rule, string on)
        => suppression.Rule == rule && (suppression.On is null || suppression.On == on) && !string.IsNullOrWhiteSpace(suppression.Because);

    private static LintFinding Useless(Migration migration, SuppressLintAttribute suppression) => new(
        migration.Name(),
        UselessSuppression,
        suppression.On is null ? suppression.Rule : $"{suppression.Rule} of {suppression.On}",
        LintHarm.Unknown,
        "There is no such finding, or no reason is given.",
        "Take the suppression away, or correct it.");
}
