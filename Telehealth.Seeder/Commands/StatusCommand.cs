using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Telehealth.Data.Deployment;
using Telehealth.Data.Hosting;
using Telehealth.Data.Schema.Partitioning;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class StatusCommand() : ReadingCommand(
    "status",
    "List migrations with their state, who applied them and when, monthly partitions that are missing, and rows outside them. "
    + "Changes nothing.",
    "status",
    "status --json")
{
    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var context = session.CreateContext();
        var status = await MigrationStatus.ReadAsync(context, cancellationToken);
        // Before the last migration a partitioned table may not exist yet.
        var isCurrent = status.Pending.Count == 0;
        var missing = isCurrent ? await MonthPartitions.FindMissingAsync(context, TimeProvider.System, cancellationToken) : [];
        var strays = isCurrent ? await MonthPartitions.FindStrayRowsAsync(context, TimeProvider.System, cancellationToken) : [];

        session.Output.Report(
            new
            {
                status.Applied,
                status.Pending,
                status.Unknown,
                Migrations = status.Migrations.Select(Json),
                MissingPartitions = missing,
                RowsOutsidePartitions = strays,
            },
            console =>
            {
                console.WriteTable(["Migration", "State", "Applied at", "By", "Took#"], status.Migrations.Select(Row));
                console.WriteLine();
                foreach (var row in status.Unfinished)
                {
                    console.WriteLine($"{row.MigrationName} has outstanding steps:");
                    console.WriteFacts([.. row.OutstandingSteps.Select((step, i) => ($"{i + 1}.", step))]);
                    console.WriteLine();
                }

                console.WriteStrayRows(strays);
                if (status.IsUpToDate && status.Unknown.Count == 0 && status.Tampered.Count == 0)
                {
                    console.WriteDone("The schema is up to date.");
                }
            });

        status.ThrowIfTampered();
        status.ThrowIfUnknown();
        if (missing.Count > 0)
        {
            session.Output.Warn(
                $"{Figures.Of(missing.Count, "monthly partition")} missing, such as {missing[0]}: run `maintenance run`.");
        }

        if (WhatIsLeft(status) is not { } left)
        {
            return ExitCodes.Done;
        }

        session.Output.Warn($"{left}: run `migrate`.");
        return ExitCodes.Pending;
    }

    private static string? WhatIsLeft(MigrationStatus status)
    {
        var unfinished = status.Unfinished.Count();
        return status.Pending.Count > 0 ? $"{Figures.Of(status.Pending.Count, "migration")} pending"
            : unfinished > 0 ? $"{Figures.Of(unfinished, "migration")} with outstanding steps"
            : null;
    }

    private static string[] Row(MigrationReport migration) =>
    [
        migration.MigrationName,
        Word(migration.State),
        migration.Row?.AppliedAt?.UtcDateTime.ToString("u", CultureInfo.InvariantCulture) ?? "",
        migration.Row?.AppliedBy ?? "",
        migration.Row?.DurationMs is { } milliseconds ? Figures.Duration(TimeSpan.FromMilliseconds(milliseconds)) : "",
    ];

    private static object Json(MigrationReport migration) => new
    {
        Name = migration.MigrationName,
        State = Word(migration.State),
        migration.Finding,
        migration.Row?.AppliedAt,
        migration.Row?.AppliedBy,
        migration.Row?.AppliedFrom,
        migration.Row?.ApplicationVersion,
        migration.Row?.DurationMs,
        migration.Row?.ProductVersion,
        migration.Row?.Tools,
        migration.Row?.Checksum,
        migration.Row?.SqlChecksum,
        migration.Row?.BreaksCodeBefore,
        OutstandingSteps = migration.Row?.OutstandingSteps ?? [],
    };

    private static string Word(MigrationState state) => state.ToString().ToLowerInvariant();
}
