using Npgsql;
using Telehealth.Data.Tests.Commands;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Hosting;

/// <summary>`dotnet ef database update` ends as the console does: one line, and an exit code that tells what is wrong.</summary>
public sealed class DesignTimeFailureTests(TestServer server)
{
    [Fact]
    public async Task A_wrong_password_ends_with_5_and_is_not_repeated()
        => await OnAsync(new EmptyDatabase(server), async database =>
        {
            var wrong = new NpgsqlConnectionStringBuilder(database.OwnerConnectionString) { Password = "Tops3cret" };

            var run = await UpdateAsync(wrong.ConnectionString);

            AssertRefused(run, 5, $"refuses the login '{TestServer.Owner}'", "--connection");
            Assert.DoesNotContain("Tops3cret", run.Output + run.Error, StringComparison.Ordinal);
        });

    [Fact]
    public async Task The_old_runners_database_ends_with_4()
        => await OnAsync(new EmptyDatabase(server), async database =>
        {
            await database.RowsAsync("CREATE TABLE migration_history (id serial PRIMARY KEY, migration_name text)");

            AssertRefused(await UpdateAsync(database.OwnerConnectionString), 4, "run_all_migrations.sh");
        });

    [Fact]
    public async Task A_changed_migration_ends_with_4_and_is_named()
        => await OnAsync(new Database(server), async database =>
        {
            await database.RowsAsync("UPDATE migration_history SET checksum = 'x' WHERE migration_name LIKE '%_CoreTables'");

            AssertRefused(await UpdateAsync(database.OwnerConnectionString), 4, "CoreTables is not the one that was applied");
        });

    [Fact]
    public async Task Data_that_would_be_lost_ends_with_1_until_it_is_allowed_behind_two_dashes()
        => await OnAsync(new ClinicDatabase(server), async database =>
        {
            AssertRefused(
                await UpdateAsync(database.OwnerConnectionString, "AdminAndPatientManagement"),
                1,
                "table patient_access_audit (",
                "-- --allow-data-loss");

            var run = await UpdateAsync(database.OwnerConnectionString, "AdminAndPatientManagement", "--", "--allow-data-loss");

            run.AssertDone();
            Assert.Equal([""], await database.RowsAsync("SELECT to_regclass('patient_access_audit')"));
        });

    [Fact]
    public async Task An_absent_database_is_no_failure_but_created()
    {
        var name = $"test_{Guid.NewGuid():N}";
        try
        {
            (await UpdateAsync(server.ConnectionString(name, TestServer.Owner))).AssertDone();
        }
        finally
        {
            await server.DropAsync(name);
        }
    }

    private static Task<SeederRun> UpdateAsync(string connection, params string[] arguments)
        => DotnetEf.RunAsync(["database", "update", "--connection", connection, .. arguments]);

    private static void AssertRefused(SeederRun run, int exitCode, params string[] words)
    {
        Assert.True(exitCode == run.ExitCode, $"exit code {run.ExitCode} instead of {exitCode}\n{run.Output}\n{run.Error}");
        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // Where it goes, and why it failed.
        Assert.Equal(2, lines.Length);
        Assert.All(words, word => Assert.Contains(word, lines[1], StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", run.Output + run.Error, StringComparison.Ordinal);
    }

    private static async Task OnAsync<T>(T database, Func<T, Task> test)
        where T : Database
    {
        await using (database)
        {
            await database.InitializeAsync();
            await test(database);
        }
    }
}
