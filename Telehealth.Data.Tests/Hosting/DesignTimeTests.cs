using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Hosting;

/// <summary>`dotnet ef` without any connection: what needs a server says so, what does not needs none.</summary>
public class DesignTimeTests(EmptyDatabase database) : IClassFixture<EmptyDatabase>
{
    [Fact]
    public async Task Database_update_without_a_connection_ends_with_5_and_names_the_setting()
    {
        var run = await DotnetEf.RunAsync("database", "update");

        run.AssertRefused(5, "No connection: set ConnectionStrings__Telehealth", "postgres start");
    }

    [Fact]
    public async Task Migrations_script_needs_no_server_and_writes_only_SQL()
    {
        var run = await DotnetEf.RunAsync("migrations", "script");

        run.AssertDone();
        await database.RowsAsync(run.Output.TrimStart('\uFEFF'));
        await using var context = database.CreateOwnerContext();
        Assert.Empty(await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetPendingMigrationsAsync(context.Database));
    }
}
