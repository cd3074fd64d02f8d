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

    [Theory]
    [InlineData("postgresql://u:Tops3cret@127.0.0.1:1/d?sslmode", 2)]
    [InlineData("postgresql://u:Tops3cret@127.0.0.1:1/d", 5)]
    public async Task A_connection_given_as_an_address_is_read_and_its_password_never_printed(string address, int exitCode)
    {
        var run = await DotnetEf.RunAsync("database", "update", "--connection", address);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.DoesNotContain("Tops3cret", run.Output + run.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(exitCode == 2 ? "--connection" : "No connection to 127.0.0.1:1/d: nothing listens there.", run.Error);
    }

    [Fact]
    public async Task Migrations_script_needs_no_server_and_writes_only_SQL()
    {
        var run = await DotnetEf.RunAsync("migrations", "script");

        run.AssertDone();
        (await Psql.RunAsync(database.OwnerConnectionString, run.Output.TrimStart('\uFEFF'))).AssertDone();
        await using var context = database.CreateOwnerContext();
        Assert.Empty(
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions
                .GetPendingMigrationsAsync(context.Database));
    }
}
