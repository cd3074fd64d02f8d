using Spectre.Console;
using Telehealth.Data.Schema.Partitioning;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

/// <summary>What a person is told of rows in default partitions.</summary>
internal static class StrayRowsText
{
    /// <summary>A line for those that can be moved, with the way to do it, and one for those that stay.</summary>
    public static void WriteStrayRows(this IAnsiConsole console, IReadOnlyList<StrayRows> strays)
    {
        foreach (var (table, movable, staying) in strays)
        {
            if (movable > 0)
            {
                console.WriteLine($"{Figures.Of(movable, "row")} of {table} in no monthly partition: run `maintenance run`.");
            }

            if (staying > 0)
            {
                console.WriteLine(
                    $"{Figures.Of(staying, "row")} of {table} in no monthly partition, to stay there: identified by no UUIDv7 "
                    + "of a month that has come or is made ahead.");
            }
        }
    }
}
