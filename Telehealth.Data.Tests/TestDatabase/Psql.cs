using System.Diagnostics;
using Npgsql;
using Telehealth.Data.Tests.Commands;
using Telehealth.Seeder.LocalPostgres;

namespace Telehealth.Data.Tests.TestDatabase;

/// <summary>Runs SQL as a person at a terminal would, with psql.</summary>
public static class Psql
{
    /// <summary>Runs a script and stops at the first error.</summary>
    public static async Task<SeederRun> RunAsync(string connectionString, string script)
    {
        var binaries = (await PostgresBinariesSearch.FindAsync()).FirstOrDefault(b => File.Exists(b.PathOf("psql")));
        Assert.SkipWhen(binaries is null, "psql is not installed");

        var target = new NpgsqlConnectionStringBuilder(connectionString);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, script);
        var start = new ProcessStartInfo(binaries.PathOf("psql"), ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", file])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PGHOST"] = target.Host;
        start.Environment["PGPORT"] = $"{target.Port}";
        start.Environment["PGUSER"] = target.Username;
        start.Environment["PGPASSWORD"] = target.Password;
        start.Environment["PGDATABASE"] = target.Database;
        using var process = Process.Start(start)!;
        var run = await SeederProcess.EndAsync(process);
        File.Delete(file);
        return run;
    }
}
