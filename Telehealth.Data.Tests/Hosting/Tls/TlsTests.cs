using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Telehealth.Data.Deployment.Backups;
using Telehealth.Data.Tests.Commands;
using Telehealth.Data.Tests.Confidentiality;
using Telehealth.Seeder.Backups;

namespace Telehealth.Data.Tests.Hosting.Tls;

/// <summary>Who is talked to off this machine, by default and by each way in.</summary>
public sealed class TlsTests(TlsServers servers) : IClassFixture<TlsServers>, IDisposable
{
    private readonly SeederProcess _seeder = new();

    public static TheoryData<string> Refused => [TlsServers.WithoutTls, TlsServers.SelfSigned, TlsServers.WrongName];

    public void Dispose() => _seeder.Dispose();

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task The_console_refuses_it_in_one_line_that_names_the_setting_for_the_CA_file(string server)
        => (await _seeder.RunAsync("verify", "--connection", servers.Connection(server)))
            .AssertRefused(5, "Root Certificate (sslrootcert", server == TlsServers.WithoutTls ? "no TLS" : "not accepted");

    [Fact]
    public async Task The_console_accepts_the_right_one_without_a_warning()
    {
        var run = await _seeder.RunAsync("verify", "--connection", servers.Connection(TlsServers.Right));

        Assert.Empty(run.AssertDone().Error);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task An_application_refuses_it_at_the_start_and_says_why(string server)
    {
        using var host = AddTelehealthDataTests.Build(
            "Production", ("ConnectionStrings:Telehealth", servers.Connection(server)));

        var exception = await Assert.ThrowsAsync<NpgsqlException>(() => host.StartAsync());

        Assert.Contains("Root Certificate (sslrootcert", exception.Message, StringComparison.Ordinal);
        Assert.False(exception.IsTransient);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Dotnet_ef_refuses_it_in_words(string server)
    {
        var run = await DotnetEf.RunAsync("database", "update", "--connection", servers.Connection(server));

        Assert.Equal(5, run.ExitCode);
        Assert.Contains("Root Certificate (sslrootcert", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_right_one_is_migrated_used_backed_up_and_restored()
    {
        var connection = servers.Connection(TlsServers.Right);
        (await DotnetEf.RunAsync("database", "update", "--connection", connection)).AssertDone();

        using var host = AddTelehealthDataTests.Build("Production", ("ConnectionStrings:Telehealth", connection));
        await host.StartAsync();
        await using var scope = host.Services.CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<TelehealthDbContext>().Skus.AnyAsync());
        await host.StopAsync();

        // pg_dump, psql and pg_restore: the server takes nobody without TLS.
        (await _seeder.RunAsync("backup", "--connection", connection, "--prove-on", connection)).AssertDone();
    }

    [Fact]
    public async Task The_programs_of_PostgreSQL_refuse_what_the_data_layer_refuses()
    {
        var (selfSigned, wrongName) = (await BeginPsqlAsync(TlsServers.SelfSigned), await BeginPsqlAsync(TlsServers.WrongName));

        Assert.Contains("certificate verify failed", selfSigned.Message, StringComparison.Ordinal);
        Assert.Contains("does not match host name", wrongName.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TlsServers.WithoutTls, "SSL Mode=Prefer", "read and change")]
    [InlineData(TlsServers.SelfSigned, "SSL Mode=Require", "in place of the server")]
    [InlineData(TlsServers.WrongName, "SSL Mode=VerifyCA", "same authority")]
    public async Task Less_is_a_setting_and_is_warned_of(string server, string setting, string risk)
    {
        var connection = servers.Connection(server, setting);

        var run = (await _seeder.RunAsync("verify", "--connection", connection)).AssertDone();

        var line = Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("Warning: --connection says SSL Mode=", line, StringComparison.Ordinal);
        Assert.Contains(risk, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_logs_the_warning_once()
    {
        var log = new List<string>();
        using var host = AddTelehealthDataTests.Build(
            "Development",
            ("ConnectionStrings:Telehealth", servers.Connection(TlsServers.SelfSigned, "SSL Mode=Require")));
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(new ListLoggerProvider(log));

        await host.StartAsync();
        await host.StopAsync();

        Assert.Single(log, line => line.Contains("__Telehealth says SSL Mode=Require", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Variables_can_say_all_of_it()
    {
        var refused = servers.Variables(TlsServers.WithoutTls);
        (await _seeder.RunWithAsync(refused, "verify")).AssertRefused(5, "POSTGRES_SSLMODE");
        refused["POSTGRES_SSLMODE"] = "disable";
        (await _seeder.RunWithAsync(refused, "verify")).AssertDone();

        var right = servers.Variables(TlsServers.Right);
        (await _seeder.RunWithAsync(right, "verify")).AssertRefused(5, "POSTGRES_SSLROOTCERT");
        right["POSTGRES_SSLROOTCERT"] = servers.AuthorityFile;
        (await _seeder.RunWithAsync(right, "verify")).AssertDone();
    }

    [Fact]
    public async Task A_CA_file_that_is_not_there_is_named()
    {
        var connection = servers.Connection(TlsServers.Right, "Root Certificate=/no/such.crt");

        (await _seeder.RunAsync("verify", "--connection", connection)).AssertRefused(5, "/no/such.crt", "Root Certificate");
    }

    private async Task<BackupException> BeginPsqlAsync(string server)
    {
        await using var connection = new NpgsqlConnection(servers.Connection(server, "SSL Mode=Require"));
        await connection.OpenAsync();
        var environment = LibpqEnvironment.Of(
            new NpgsqlConnectionStringBuilder(servers.Connection(server, "SSL Mode=VerifyFull")), connection);
        var tools = await PostgresTools.FindAsync(connection.PostgreSqlVersion, CancellationToken.None);
        return await Assert.ThrowsAsync<BackupException>(
            () => PsqlSession.BeginAsync(tools, environment, CancellationToken.None));
    }
}
