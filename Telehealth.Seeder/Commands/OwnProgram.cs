using Npgsql;

namespace Telehealth.Seeder.Commands;

/// <summary>This program, to be started once more as a process of its own.</summary>
internal static class OwnProgram
{
    /// <summary>What is started.</summary>
    public static string Path => Environment.ProcessPath!;

    /// <summary>
    ///     What it is given: as <c>dotnet Telehealth.Seeder.dll</c> its own file first, else only the rest.
    /// </summary>
    public static IEnumerable<string> Arguments(IEnumerable<string> arguments)
        => System.IO.Path.GetFileNameWithoutExtension(Path) == "dotnet"
            ? arguments.Prepend(Environment.GetCommandLineArgs()[0])
            : arguments;

    /// <summary>
    ///     The environment that connects it: not its command line, because everyone may read that of any process.
    /// </summary>
    public static Dictionary<string, string?> ConnectedTo(NpgsqlConnectionStringBuilder database)
        => new() { ["ConnectionStrings__TelehealthMigrations"] = database.ConnectionString };
}
