using Spectre.Console;
using Telehealth.Data.Deployment;
using Telehealth.Data.Deployment.Preview;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

/// <summary>A preview as text: the SQL in its order with what each statement does, and what that comes to for each table.</summary>
internal static class MigrationPreviewText
{
    private static readonly Style Grey = new(Color.Grey);

    public static void Write(
        IAnsiConsole console, MigrationPreview preview, IReadOnlyList<string> partitions, MigrationSettings settings)
    {
        foreach (var migration in preview.Migrations)
        {
            console.WriteLine();
            console.WriteLine($"{migration.Name} ({Word(migration.State)})", new Style(decoration: Decoration.Bold));
            foreach (var part in migration.Parts)
            {
                Write(console, part);
            }
        }

        if (preview.Tables.Count > 0)
        {
            console.WriteLine();
            console.WriteTable(
                ["Table", "Rows#", "Size#", "Strongest lock", "Who waits", "Its rows are"], preview.Tables.Select(Row));
            console.WriteLine();
            console.WriteLine(
                $"Whoever waits does so until the transaction ends. A statement waits for a lock for "
                + $"{Figures.Duration(settings.LockTimeout)} at most; then its transaction is undone and tried again.");
        }

        console.WriteLine();
        if (partitions.Count > 0)
        {
            console.WriteLine($"{Figures.Of(partitions.Count, "monthly partition")} would be made, such as {partitions[0]}.");
        }

        console.WriteDone(Summary(preview));
    }

    /// <summary>The word for a state in which there is something left to do.</summary>
    public static string Word(MigrationState state) => state.ToString().ToLowerInvariant();

    private static void Write(IAnsiConsole console, PreviewedPart part)
    {
        console.WriteLine();
        console.WriteLine($"  {part.Step ?? "first transaction"}", Grey);
        if (part.BatchSize is { } rows)
        {
            console.WriteLine($"      {Figures.Of(rows, "row")} at a time, each time in a transaction of its own", Grey);
        }

        if (part.Statements.Count == 0)
        {
            console.WriteLine("      done already", Grey);
        }

        foreach (var statement in part.Statements)
        {
            console.WriteLine($"    {statement.Sql.ReplaceLineEndings("\n    ")};");
            foreach (var line in Lines(statement.Effect))
            {
                console.WriteLine($"      {line}", Grey);
            }
        }
    }

    private static IEnumerable<string> Lines(StatementEffect effect)
    {
        if (!effect.IsKnown)
        {
            yield return "not known: this form of statement is none that is looked up";
        }
        else if (effect.IsOnNewTables)
        {
            yield return "a new table: nobody waits";
        }

        foreach (var mode in effect.Locks.GroupBy(held => held.Value, held => held.Key).OrderByDescending(mode => mode.Key))
        {
            yield return $"{mode.Key.Words()} on {Names(mode)}: {Waiting(mode.Key)} wait{(mode.Key.BlocksWriters() ? "" : "s")}";
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
        table.Rewrites ? "written anew" : table.Scans ? "read" : "",
    ];

    private static string Names(IEnumerable<string> tables) => string.Join(", ", tables.Order(StringComparer.Ordinal));

    private static string Waiting(LockMode mode)
        => mode.BlocksReaders() ? "readers and writers" : mode.BlocksWriters() ? "writers" : "nobody";

    private static string Summary(MigrationPreview preview)
    {
        var pending = preview.Migrations.Count(migration => migration.State == MigrationState.Pending);
        var started = preview.Migrations.Count - pending;
        return preview.Migrations.Count == 0 ? "No migration is pending. Nothing was changed."
            : $"{Figures.Of(pending, "migration")} would be applied"
                + (started > 0 ? $", {Figures.Of(started, "migration")} would be brought to an end" : "")
                + ". Nothing was changed.";
    }
}
