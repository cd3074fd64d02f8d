using Spectre.Console;
using Telehealth.Data.Deployment;
using Telehealth.Data.Deployment.Linting;
using Telehealth.Data.Deployment.Preview;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

/// <summary>
///     A preview as text: the SQL in its order with what each statement does, and what that comes to for each table.
/// </summary>
internal sealed class MigrationPreviewText(IAnsiConsole console, MigrationPreview preview)
{
    private static readonly Style Grey = new(Color.Grey);

    private readonly Dictionary<string, string> _tableOf = preview.Tables
        .SelectMany(table => table.Partitions.Select(partition => (partition, table.Name))).ToDictionary();

    /// <param name="partitions">Monthly partitions that would be made.</param>
    /// <param name="settings">How it would migrate.</param>
    public void Write(IReadOnlyList<string> partitions, MigrationSettings settings)
    {
        foreach (var migration in preview.Migrations)
        {
            console.WriteLine();
            console.WriteLine($"{migration.Name} ({Word(migration.State)})", new Style(decoration: Decoration.Bold));
            foreach (var line in About(migration.Findings))
            {
                console.WriteLine($"  {line}");
            }

            if (migration.Parts.Count == 0)
            {
                console.WriteLine("  nothing to run", Grey);
            }

            foreach (var part in migration.Parts)
            {
                Write(part);
            }
        }

        if (preview.Tables.Count > 0)
        {
            console.WriteLine();
            console.WriteTable(
                ["Table", "Rows#", "Size#", "Strongest lock", "Who waits", "All its rows"], preview.Tables.Select(Row));
            console.WriteLine();
            console.WriteLine(
                $"A statement waits for a lock for {Figures.Duration(settings.LockTimeout)} at most; then its transaction is "
                + "undone and tried again.");
        }

        console.WriteLine();
        if (partitions.Count > 0)
        {
            console.WriteLine(
                $"{Figures.Of(partitions.Count, "monthly partition")} would be made, such as {partitions[0]}.");
        }

        if (preview.Refused.Count == 0)
        {
            console.WriteDone(Summary());
        }
    }

    /// <summary>The word for a state in which there is something left to do.</summary>
    public static string Word(MigrationState state) => state.ToString().ToLowerInvariant();

    private void Write(PreviewedPart part)
    {
        console.WriteLine();
        console.WriteLine($"  {part.Step ?? "first transaction"}{(About(part) is { } note ? $": {note}" : "")}");
        // Said once for all of them.
        var isQuiet = IsQuiet(part);
        foreach (var statement in part.Statements)
        {
            console.WriteLine($"    {statement.Sql.ReplaceLineEndings("\n    ")};");
            foreach (var line in isQuiet ? [] : About(statement.Effect))
            {
                console.WriteLine($"      {line}", Grey);
            }
        }
    }

    private static IEnumerable<string> About(IReadOnlyList<LintFinding> findings)
        => findings.Where(finding => !finding.IsSuppressed)
            .SelectMany(finding => new[]
            {
                $"refused: {finding.Rule} on {finding.On}",
                $"  {finding.Why} {finding.Instead}",
            })
            .Concat(findings.Where(finding => finding.IsSuppressed)
                .GroupBy(finding => (finding.Rule, finding.SuppressedBecause), finding => finding.On)
                .SelectMany(same => new[]
                {
                    $"allowed: {same.Key.Rule} on {same.First()}"
                        + (same.Count() > 1 ? $" and {Figures.Count(same.Count() - 1)} more" : ""),
                    $"  {same.Key.SuppressedBecause}",
                }));

    private string? About(PreviewedPart part)
    {
        if (part.Statements.Count == 0)
        {
            return "nothing is left of it";
        }

        if (part.BatchSize is { } rows)
        {
            return $"{Figures.Of(rows, "row")} at a time, in a transaction each; who changes one of them waits";
        }

        // The locks of the first transaction are held until it commits, so that they add up.
        var readers = Count(part, effect => effect.BlocksReadersOf);
        var writers = Count(part, effect => effect.BlocksWritersOf);
        return IsQuiet(part) ? "touches no table that is there now"
            : part.Step is not null ? null
            : writers == 0 ? "nobody waits"
            : $"until it commits, readers of {Figures.Of(readers, "table")} "
                + $"and writers of {Figures.Of(writers, "table")} wait";
    }

    private static bool IsQuiet(PreviewedPart part)
        => part.Statements.All(statement => statement.Effect is { IsKnown: true, Locks.Count: 0 });

    private int Count(PreviewedPart part, Func<StatementEffect, IEnumerable<string>> tables)
        => part.Statements.SelectMany(statement => tables(statement.Effect))
            .Select(table => _tableOf.GetValueOrDefault(table, table)).Distinct().Count();

    private IEnumerable<string> About(StatementEffect effect)
    {
        if (!effect.IsKnown)
        {
            yield return "not known: no form of statement that is looked up";
        }
        else if (effect.IsOnNewTables)
        {
            yield return "new, so nobody waits";
        }

        foreach (var mode in effect.Locks.GroupBy(held => held.Value, held => held.Key)
            .OrderByDescending(mode => mode.Key))
        {
            yield return $"{mode.Key.Words()} on {Names(mode)}: {Waiting(mode.Key)} {Wait(mode.Key)}";
        }

        if (effect.Rewrites.Count > 0)
        {
            yield return $"writes all rows of {Names(effect.Rewrites)} anew";
        }

        if (effect.Scans.Except(effect.Rewrites).Any())
        {
            yield return $"reads all rows of {Names(effect.Scans.Except(effect.Rewrites))}";
        }
    }

    private static string[] Row(PreviewedTable table) =>
    [
        table.Partitions.Count == 0 ? table.Name : $"{table.Name} ({Figures.Of(table.Partitions.Count, "partition")})",
        table.Rows is { } rows ? $"~{Figures.Count(rows)}" : "",
        table.Bytes is { } bytes ? $"~{Figures.Bytes(bytes)}" : "",
        table.StrongestLock.Words(),
        Waiting(table.StrongestLock),
        table.LockMeanwhile is { } meanwhile
            ? $"{(table.Rewrites ? "written anew" : "read")} while {Waiting(meanwhile)} {Wait(meanwhile)}" : "",
    ];

    /// <summary>Tables by name; several partitions of one by their number.</summary>
    private string Names(IEnumerable<string> tables)
        => string.Join(", ", tables.GroupBy(table => _tableOf.GetValueOrDefault(table, table))
            .OrderBy(root => root.Key, StringComparer.Ordinal)
            .Select(root => (root.Contains(root.Key), root.Count(table => table != root.Key)) switch
            {
                (_, 0) => root.Key,
                (true, var parts) => $"{root.Key} and {Figures.Of(parts, "partition")} of it",
                (false, 1) => root.First(),
                (false, var parts) => $"{Figures.Of(parts, "partition")} of {root.Key}",
            }));

    private static string Waiting(LockMode mode)
        => mode.BlocksReaders() ? "readers and writers" : mode.BlocksWriters() ? "writers" : "nobody";

    private static string Wait(LockMode mode) => mode.BlocksWriters() ? "wait" : "waits";

    private string Summary()
    {
        var pending = preview.Migrations.Count(migration => migration.State == MigrationState.Pending);
        var started = preview.Migrations.Count - pending;
        return preview.Migrations.Count == 0 ? "No migration is pending. Nothing was changed."
            : $"{Figures.Of(pending, "migration")} would be applied"
                + (started > 0 ? $", {Figures.Of(started, "migration")} would be brought to an end" : "")
                + ". Nothing was changed.";
    }
}
