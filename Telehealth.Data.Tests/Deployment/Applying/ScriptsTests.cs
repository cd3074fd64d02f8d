using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.Deployment.Applying.Wire;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Applying;

/// <summary>
///     Every script that EF Core makes of the sample's and of the real migrations, run by psql up to its first error. Without
///     TELEHEALTH_LONG_TESTS=1 a script dies only at some of the places.
/// </summary>
public sealed class ScriptsTests(TestServer server) : IAsyncLifetime
{
    private const MigrationsSqlGenerationOptions Plain = MigrationsSqlGenerationOptions.Default;
    private const MigrationsSqlGenerationOptions Idempotent = MigrationsSqlGenerationOptions.Idempotent;
    private const MigrationsSqlGenerationOptions NoTransactions = MigrationsSqlGenerationOptions.NoTransactions;

    private readonly EmptyDatabase _database = new(server);

    public static TheoryData<bool> SampleAndReal => [false, true];

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory]
    [InlineData(false, Plain)]
    [InlineData(false, NoTransactions)]
    [InlineData(false, Idempotent)]
    [InlineData(false, Idempotent | NoTransactions)]
    [InlineData(true, Plain)]
    [InlineData(true, NoTransactions)]
    [InlineData(true, Idempotent)]
    [InlineData(true, Idempotent | NoTransactions)]
    public async Task From_nothing_to_the_newest_and_back(bool isReal, MigrationsSqlGenerationOptions options)
    {
        await using var context = Context(isReal);
        var migrator = context.GetService<IMigrator>();
        var times = options.HasFlag(Idempotent) ? 2 : 1;

        await RunAsync(migrator.GenerateScript(options: options), times);
        Assert.True((await MigrationStatus.ReadAsync(context)).IsUpToDate);
        var scripted = await Database.ReadCatalogTextAsync(_database.OwnerConnectionString);

        await RunAsync(migrator.GenerateScript(context.Database.GetMigrations().Last(), Migration.InitialDatabase, options), times);
        Assert.Empty((await MigrationStatus.ReadAsync(context)).History);

        await migrator.MigrateAsync();
        // EF Core indents what it puts into a DO block, the text of functions included.
        Assert.Equal(await Database.ReadCatalogTextAsync(_database.OwnerConnectionString), scripted, ignoreAllWhiteSpace: true);
    }

    [Theory]
    [MemberData(nameof(SampleAndReal))]
    public async Task From_each_migration_to_its_neighbours(bool isReal)
    {
        await using var context = Context(isReal);
        var migrator = context.GetService<IMigrator>();
        IReadOnlyList<string> versions = [Migration.InitialDatabase, .. context.Database.GetMigrations()];
        var catalogs = new List<string> { string.Empty };
        for (var i = 1; i < versions.Count; i++)
        {
            await RunAsync(migrator.GenerateScript(versions[i - 1], versions[i]));
            catalogs.Add(await Database.ReadCatalogTextAsync(_database.OwnerConnectionString));
        }

        for (var i = versions.Count - 1; i > 1; i--)
        {
            await RunAsync(migrator.GenerateScript(versions[i], versions[i - 1]));
            Assert.Equal(catalogs[i - 1], await Database.ReadCatalogTextAsync(_database.OwnerConnectionString));
        }
    }

    [Fact]
    public async Task A_plain_script_that_dies_at_any_command_is_finished_by_the_next_run_of_migrate()
    {
        await using var context = Context(isReal: false);
        var script = context.GetService<IMigrator>().GenerateScript(nameof(Tables));
        var interruption = new Interruption(server, await SampleVersions.ReadAsync(server));
        foreach (var isPlace in new Func<WireMessage, bool>[] { message => message.BeginsCommand, message => message.EndsCommand })
        {
            var count = await interruption.CountAsync(isPlace, RunScriptAsync);
            Assert.True(count > 50, $"only {count} commands");
            foreach (var number in LongTests.Points(count, few: 5))
            {
                var (interrupted, fault) = await interruption.AtAsync(
                    isPlace, number, () => Task.CompletedTask, RunScriptAsync, lookFirst: true);
                Assert.Null(fault);
                Assert.True(interrupted);
            }
        }

        Task RunScriptAsync(string connection) => Psql.RunAsync(connection, script);
    }

    [Fact]
    public async Task A_script_that_cannot_be_says_why_and_what_else_there_is()
    {
        await using var context = SampleContext.Create(_database.OwnerConnectionString, [typeof(LongStatement)]);
        var migrator = context.GetService<IMigrator>();

        var refusal = Assert.Throws<NotSupportedException>(() => migrator.GenerateScript(options: Idempotent));

        Assert.Contains("run DO $$ DECLARE began", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Make a plain script", refusal.Message, StringComparison.Ordinal);
    }

    private DbContext Context(bool isReal)
        => isReal ? _database.CreateOwnerContext() : SampleContext.Create(_database.OwnerConnectionString);

    private async Task RunAsync(string script, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            (await Psql.RunAsync(_database.OwnerConnectionString, script)).AssertDone();
        }
    }
}
