using Telehealth.Seeder.LocalPostgres;

namespace Telehealth.Data.Tests.Commands.Backups;

/// <summary>A folder with pg_dump, pg_restore and psql, of which one does something else first.</summary>
internal static class Tools
{
    /// <summary>Makes the folder.</summary>
    /// <param name="parent">Where to make it.</param>
    /// <param name="pgDump">What a shell does in place of pg_dump; <c>$REAL</c> is the folder of the real ones.</param>
    /// <param name="pgRestore">What a shell does in place of pg_restore.</param>
    /// <returns>The environment that makes the console use it.</returns>
    public static async Task<Dictionary<string, string>> MakeAsync(
        DirectoryInfo parent,
        string pgDump = "exec $REAL/pg_dump \"$@\"",
        string pgRestore = "exec $REAL/pg_restore \"$@\"")
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("the tools are shell scripts");
            return [];
        }

        var real = (await PostgresBinariesSearch.FindAsync())[0].Folder;
        var folder = parent.CreateSubdirectory("tools");
        foreach (var (tool, script) in new[]
        {
            ("pg_dump", pgDump), ("pg_restore", pgRestore), ("psql", "exec $REAL/psql \"$@\""),
        })
        {
            var path = Path.Combine(folder.FullName, tool);
            await File.WriteAllTextAsync(path, $"#!/bin/sh\nREAL={real}\n{script}\n");
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new() { ["TELEHEALTH_POSTGRES_TOOLS"] = folder.FullName };
    }
}
