using System.CommandLine;

namespace Telehealth.Seeder.Commands;

/// <summary>Options that every command knows.</summary>
internal static class GlobalOptions
{
    public static readonly Option<string?> Connection = new("--connection")
    {
        Description = "The database, as postgresql://user:password@host:port/database or as Host=...;Database=...; "
            + "wins over every setting.",
        HelpName = "connection",
        Recursive = true,
    };

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Write the result as JSON.",
        Recursive = true,
    };
}
