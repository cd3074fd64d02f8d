using System.Net;
using System.Net.Sockets;
using Npgsql;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Commands;

public sealed class BadServerTests(EmptyDatabase database) : IClassFixture<EmptyDatabase>, IDisposable
{
    private const string Secret = "tops3cret";

    private readonly SeederProcess _seeder = new();

    public void Dispose() => _seeder.Dispose();

    [Theory]
    [InlineData("status")]
    [InlineData("migrate")]
    [InlineData("rollback")]
    [InlineData("seed")]
    [InlineData("reset", "--yes")]
    [InlineData("backup")]
    [InlineData("restore", "file")]
    [InlineData("tables")]
    [InlineData("maintenance", "run")]
    [InlineData("postgres", "url")]
    [InlineData("postgres", "psql")]
    public async Task Without_a_connection_5_and_the_two_ways_out(params string[] command)
        => (await _seeder.RunAsync(command)).AssertRefused(5, "postgres start");

    [Fact]
    public async Task Init_in_production_starts_no_private_server()
        => (await _seeder.RunWithAsync(new() { ["DOTNET_ENVIRONMENT"] = "Production" }))
            .AssertRefused(5, "Production", "ConnectionStrings__Telehealth");

    [Fact]
    public async Task An_unreachable_server_is_named_first_and_then_refused_with_5()
    {
        var run = await _seeder.RunAsync(
            "migrate", "--connection", $"Host=127.0.0.1;Port={FreePort()};Database=d;Username=u;Password={Secret}");

        run.AssertRefused(5, "nothing listens there", "--connection");
        Assert.Matches(@"^127\.0\.0\.1:\d+/d \(from --connection\)$", run.FirstLine);
        AssertNoSecret(run);
    }

    [Fact]
    public async Task A_host_that_is_not_known_is_refused_with_5()
    {
        var run = await _seeder.RunWithAsync(
            new() { ["DATABASE_URL"] = $"postgresql://u:{Secret}@nowhere.invalid/d" }, "status");

        run.AssertRefused(5, "nowhere.invalid:5432/d", "the host name is not known", "DATABASE_URL");
        AssertNoSecret(run);
    }

    [Fact]
    public async Task A_wrong_password_is_refused_with_5()
    {
        var run = await RunAsync(builder => builder.Password = Secret, "migrate");

        run.AssertRefused(5, "refuses the login", TestServer.Owner);
        AssertNoSecret(run);
    }

    [Fact]
    public async Task An_absent_database_is_refused_with_5_and_not_created()
    {
        var run = await RunAsync(builder => builder.Database = "not_there", "init");

        run.AssertRefused(5, "no database 'not_there'", "createdb ");
        (await RunAsync(builder => builder.Database = "not_there", "migrate")).AssertRefused(5, "not_there");
    }

    [Fact]
    public async Task A_server_older_than_15_is_refused_with_4()
    {
        using var server = new OldServer();

        var run = await _seeder.RunAsync("migrate", "--connection", server.ConnectionString);

        run.AssertRefused(4, "14.22", "15");
    }

    [Fact]
    public async Task A_login_that_may_not_create_tables_is_refused_with_1_and_nothing_is_left()
    {
        var run = await _seeder.RunAsync("migrate", "--connection", database.ConnectionString);

        run.AssertRefused(1, TestServer.Application, "GRANT CREATE", "ConnectionStrings__TelehealthMigrations");
        Assert.Equal(0L, await database.QueryAsync<long>("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        // A file where the folder should be: refused to root too.
        await File.WriteAllTextAsync(
            Path.Combine(_seeder.Folder.FullName, "file"), "", TestContext.Current.CancellationToken);
        var path = Path.Combine(_seeder.Folder.FullName, "file");

        var run = await _seeder.RunWithAsync(
            new() { ["XDG_DATA_HOME"] = path, ["HOME"] = path, ["LOCALAPPDATA"] = path }, "postgres", "start");

        run.AssertRefused(1, path);
    }

    private static void AssertNoSecret(SeederRun run)
        => Assert.DoesNotContain(Secret, run.Output + run.Error, StringComparison.Ordinal);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Task<SeederRun> RunAsync(Action<NpgsqlConnectionStringBuilder> change, params string[] arguments)
    {
        var builder = new NpgsqlConnectionStringBuilder(database.OwnerConnectionString);
        change(builder);
        return _seeder.RunAsync([.. arguments, "--connection", builder.ConnectionString]);
    }
}
