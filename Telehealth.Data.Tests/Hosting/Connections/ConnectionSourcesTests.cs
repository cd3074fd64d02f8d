using Microsoft.Extensions.Configuration;
using Npgsql;
using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Data.Tests.Hosting.Connections;

public sealed class ConnectionSourcesTests : IDisposable
{
    private const string Ordinary = "ConnectionStrings__Telehealth";
    private const string Migrations = "ConnectionStrings__TelehealthMigrations";

    private readonly string _folder = Directory.CreateTempSubdirectory("telehealth-env-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_first_source_in_the_order_wins()
    {
        var given = new Dictionary<string, string>
        {
            ["POSTGRES_HOST"] = "variables",
            ["DATABASE_URL"] = "postgresql://u@url/d",
            [Ordinary] = "Host=setting;Database=d",
        };

        Assert.Equal("option", Resolve(given, connection: "Host=option;Database=d").Host);
        Assert.Equal("setting", Resolve(given).Host);
        given.Remove(Ordinary);
        Assert.Equal("url", Resolve(given).Host);
        given.Remove("DATABASE_URL");
        Assert.Equal("variables", Resolve(given).Host);
    }

    [Fact]
    public void Each_name_is_taken_from_the_environment_before_the_file()
    {
        WriteEnv("DATABASE_URL=postgresql://u@file-url/d", "POSTGRES_PASSWORD=file", "POSTGRES_PORT=5499");

        var fromFile = Resolve([]);
        Assert.Equal("file-url", fromFile.Host);
        Assert.Equal($"DATABASE_URL in {Path.Combine(_folder, ".env")}", fromFile.Source);

        var fromEnvironment = Resolve(new() { ["DATABASE_URL"] = "postgresql://u@environment-url/d" });
        Assert.Equal("environment-url", fromEnvironment.Host);
        Assert.Equal("DATABASE_URL", fromEnvironment.Source);

        WriteEnv("POSTGRES_PASSWORD=file", "POSTGRES_PORT=5499");
        var mixed = Resolve(new() { ["POSTGRES_PASSWORD"] = "environment" });
        Assert.Equal("localhost:5499/telehealth_db", mixed.Description);
        Assert.Equal("environment", new NpgsqlConnectionStringBuilder(mixed.ConnectionString).Password);
    }

    [Fact]
    public void Postgres_variables_have_the_names_of_the_container_as_defaults()
    {
        var settings = Resolve(new() { ["POSTGRES_PASSWORD"] = " with blanks ;and=signs " });

        var builder = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        Assert.Equal(
            ("localhost", 5432, "telehealth_db", "telehealth_user", " with blanks ;and=signs "),
            (builder.Host, builder.Port, builder.Database, builder.Username, builder.Password));
        Assert.Equal("POSTGRES_*", settings.Source);
    }

    [Fact]
    public void Postgres_variables_without_a_host_or_password_do_not_count()
    {
        var sources = Sources(new() { ["POSTGRES_DB"] = "d", ["POSTGRES_PORT"] = "1", ["POSTGRES_PASSWORD"] = " " });

        Assert.Null(sources.Find());
    }

    [Fact]
    public void Migrations_use_their_own_setting_where_given()
    {
        var given = new Dictionary<string, string> { [Ordinary] = "Host=ordinary;Database=d" };
        Assert.Equal("ordinary", Sources(given).ResolveForMigrations().Host);

        given[Migrations] = "Host=migrations;Database=d";
        Assert.Equal("migrations", Sources(given).ResolveForMigrations().Host);
        Assert.Equal("ordinary", Sources(given).Resolve().Host);
        Assert.Equal("option", Sources(given, "Host=option;Database=d").ResolveForMigrations().Host);
    }

    [Fact]
    public void Reading_uses_the_ordinary_setting_and_that_for_migrations_where_it_is_the_only_one()
    {
        var given = new Dictionary<string, string> { [Migrations] = "Host=migrations;Database=d" };
        Assert.Equal("migrations", Sources(given).ResolveForReading().Host);
        Assert.Null(Sources(given).Find());

        given["POSTGRES_HOST"] = "variables";
        Assert.Equal("variables", Sources(given).ResolveForReading().Host);
        Assert.Equal("option", Sources(given, "Host=option;Database=d").ResolveForReading().Host);
        Assert.True(Assert.Throws<ConnectionSettingsException>(() => Sources([]).ResolveForReading()).IsMissing);
    }

    [Fact]
    public void An_application_configuration_takes_the_place_of_the_environment()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Telehealth"] = "Host=configured;Database=d",
            ["ConnectionStrings:TelehealthMigrations"] = "Host=migrating;Database=d",
        }).Build();

        Assert.Equal("configured", ConnectionSources.FromConfiguration(configuration).Resolve().Host);
        Assert.Equal("migrating", ConnectionSources.FromConfiguration(configuration).ResolveForMigrations().Host);
    }

    [Fact]
    public void No_connection_at_all_names_the_setting_and_the_command()
    {
        var error = Assert.Throws<ConnectionSettingsException>(
            () => new ConnectionSources(_ => null, localServerFolder: _folder).Resolve());

        Assert.True(error.IsMissing);
        Assert.Contains(Ordinary, error.Message, StringComparison.Ordinal);
        Assert.Contains("dotnet run --project Telehealth.Seeder -- postgres start", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_production_nobody_is_sent_to_the_private_server()
    {
        var byVariable = new ConnectionSources(
            name => name == "DOTNET_ENVIRONMENT" ? "Production" : null, localServerFolder: _folder);
        var byHost = ConnectionSources.FromConfiguration(new ConfigurationBuilder().Build(), isProduction: true);

        foreach (var sources in new[] { byVariable, byHost })
        {
            var error = Assert.Throws<ConnectionSettingsException>(() => sources.Resolve());
            Assert.Contains(Ordinary, error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("postgres start", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_private_server_that_does_not_run_is_no_connection()
    {
        new LocalServerState(1, "u", "p", "d", _folder, _folder).Write(_folder);
        // A file left behind by a server whose number is now this test's.
        File.WriteAllLines(PostmasterPid.PathIn(_folder), [$"{Environment.ProcessId}", _folder, "0", "1"]);

        Assert.Null(new ConnectionSources(_ => null, localServerFolder: _folder).Find());
    }

    [Theory]
    [InlineData("Host=localhost;Database=d", true)]
    [InlineData("Host=LOCALHOST;Database=d", true)]
    [InlineData("Host=127.0.0.5;Database=d", true)]
    [InlineData("Host=::1;Database=d", true)]
    [InlineData("Host=/var/run/postgresql;Database=d", true)]
    [InlineData("Host=localhost:5433,127.0.0.1:5434;Database=d", true)]
    [InlineData("Host=localhost,db.example.com;Database=d", false)]
    [InlineData("Host=localhost.example.com;Database=d", false)]
    [InlineData("Host=10.0.0.1;Database=d", false)]
    [InlineData("postgresql://127.0.0.1.example.com/d", false)]
    public void Only_loopback_hosts_and_sockets_are_local(string connection, bool local) =>
        Assert.Equal(local, Resolve([], connection).IsLocal);

    [Theory]
    [InlineData("Host=h;Port=5433;Database=d;Password=x", "h:5433/d")]
    [InlineData("Host=::1;Database=d", "[::1]:5432/d")]
    [InlineData("Host=/run/postgresql;Database=d", "/run/postgresql/d")]
    [InlineData("Host=a:1,b;Database=d", "a:1,b:5432/d")]
    public void The_description_is_host_port_and_database(string connection, string description)
    {
        Assert.Equal(description, Resolve([], connection).Description);
        Assert.Equal(description, Resolve([], connection).ToString());
    }

    private ConnectionSettings Resolve(Dictionary<string, string> environment, string? connection = null) =>
        Sources(environment, connection).Resolve();

    private ConnectionSources Sources(Dictionary<string, string> environment, string? connection = null) =>
        new(environment.GetValueOrDefault, connection, _folder);

    private void WriteEnv(params string[] lines) => File.WriteAllLines(Path.Combine(_folder, ".env"), lines);
}
