using System.CommandLine;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Telehealth.Data;
using Telehealth.Data.Deployment;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.Backups;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

/// <summary>
///     Measures how long migrating takes from an empty database, against psql with the same statements, in turns; and how long
///     the question takes whether anything is pending. In databases of its own, which it drops.
/// </summary>
internal sealed class BenchmarkMigrationsCommand : DatabaseCommand
{
    private const int Questions = 101;

    private readonly Option<int> _rounds = new("--rounds")
    {
        Description = "How many times each way.",
        DefaultValueFactory = _ => 7,
    };

    public BenchmarkMigrationsCommand()
        : base(
            "migrations",
            "Measure migrating from empty against psql, and the question whether anything is pending. It makes databases of its "
            + "own on the server and drops them.",
            "benchmark migrations",
            "benchmark migrations --rounds 15")
        => Add(_rounds);

    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var connection = await session.DataSource.OpenConnectionAsync(cancellationToken);
        var tools = await PostgresTools.FindAsync(connection.PostgreSqlVersion, cancellationToken);
        var script = Script(session);

        var (migrate, psql) = (new List<double>(), new List<double>());
        // The first round pays for what .NET compiles and what the disk has to read, and does not count.
        for (var round = 0; round <= arguments.GetValue(_rounds); round++)
        {
            var times = (
                Migrate: await InNewDatabaseAsync(session, MigrateAsync, cancellationToken),
                Psql: await InNewDatabaseAsync(
                    session, source => PsqlAsync(tools, session, source, script, cancellationToken), cancellationToken));
            if (round > 0)
            {
                migrate.Add(times.Migrate);
                psql.Add(times.Psql);
            }
        }

        (double Median, double Fastest)[] asked = [];
        await InNewDatabaseAsync(
            session,
            async source =>
            {
                await MigrateAsync(source);
                asked = [await AskAsync(source, copies: 1), await AskAsync(source, ManyMigrations.Copies)];
            },
            cancellationToken);

        var (medianMigrate, medianPsql) = (Measured.Median(migrate), Measured.Median(psql));
        session.Output.Report(
            new
            {
                MigrateMilliseconds = medianMigrate,
                PsqlMilliseconds = medianPsql,
                Ratio = medianMigrate / medianPsql,
                FastestMigrateMilliseconds = migrate.Min(),
                FastestPsqlMilliseconds = psql.Min(),
                QuestionMilliseconds = asked[0].Median,
                QuestionOfManyMilliseconds = asked[1].Median,
            },
            console => console.WriteTable(
                // What else runs on a machine only ever makes it slower.
                ["What", "Median ms#", "Fastest ms#"],
                [
                    ["from empty to newest, MigrateAsync", Measured.Figure(medianMigrate), Measured.Figure(migrate.Min())],
                    ["from empty to newest, psql -f", Measured.Figure(medianPsql), Measured.Figure(psql.Min())],
                    ["ratio", Measured.Figure(medianMigrate / medianPsql), Measured.Figure(migrate.Min() / psql.Min())],
                    Question(1, asked[0]),
                    Question(ManyMigrations.Copies, asked[1]),
                ]));
        return ExitCodes.Done;
    }

    private static string[] Question(int copies, (double Median, double Fastest) asked)
        => [$"nothing pending, {ManyMigrations.Number(copies)} migrations", Measured.Figure(asked.Median), Measured.Figure(asked.Fastest)];

    private static string Script(Session session)
    {
        using var context = session.CreateContext();
        return context.GetService<IMigrator>().GenerateScript();
    }

    /// <returns>The milliseconds that the work took.</returns>
    private static Task<double> InNewDatabaseAsync(
        Session session, Func<NpgsqlDataSource, Task> work, CancellationToken cancellationToken)
        => BenchmarkDatabase.InNewAsync(
            session,
            async database =>
            {
                await using var source = NpgsqlDataSource.Create(database);
                // Neither way pays for the first connection.
                await (await source.OpenConnectionAsync(cancellationToken)).DisposeAsync();

                var start = Stopwatch.GetTimestamp();
                await work(source);
                return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            },
            cancellationToken);

    private static async Task MigrateAsync(NpgsqlDataSource source)
    {
        await using var context = CreateContext(source);
        await context.Database.MigrateAsync();
    }

    private static async Task PsqlAsync(
        PostgresTools tools, Session session, NpgsqlDataSource source, string script, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, script, cancellationToken);
        await using (var psql = ToolProcess.Start(
            tools.PathOf(PostgresTools.Psql),
            ["-X", "-q", "-w", "-v", "ON_ERROR_STOP=1", "-f", file],
            // The connection of a data source does not tell its password.
            LibpqEnvironment.Of(
                new NpgsqlConnectionStringBuilder(session.Settings.ConnectionString) { Database = connection.Database }, connection)))
        {
            await psql.EndAsync(cancellationToken);
        }

        File.Delete(file);
    }

    /// <returns>The milliseconds of one question, each with a new context, as when an application starts.</returns>
    private static async Task<(double Median, double Fastest)> AskAsync(NpgsqlDataSource source, int copies)
    {
        await ManyMigrations.RecordAsync(source, copies);
        var times = new List<double>();
        for (var i = 0; i < Questions; i++)
        {
            await using var context = CreateContext(source, options =>
            {
                if (copies > 1)
                {
                    options.ReplaceService<IMigrationsAssembly, ManyMigrations>();
                }
            });
            var start = Stopwatch.GetTimestamp();
            var status = await MigrationStatus.ReadAsync(context);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (!status.IsUpToDate || status.Tampered.Count > 0)
            {
                throw new InvalidOperationException("The benchmark measures something else than it says.");
            }
        }

        return (Measured.Median(times), times.Min());
    }

    private static TelehealthDbContext CreateContext(
        NpgsqlDataSource source, Action<DbContextOptionsBuilder>? change = null)
    {
        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        options.UseTelehealth(source);
        change?.Invoke(options);
        return new TelehealthDbContext(options.Options);
    }
}
