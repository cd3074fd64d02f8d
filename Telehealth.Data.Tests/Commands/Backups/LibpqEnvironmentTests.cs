using Npgsql;
using Telehealth.Seeder.Backups;

namespace Telehealth.Data.Tests.Commands.Backups;

/// <summary>PostgreSQL's programs check a server as Npgsql does.</summary>
public sealed class LibpqEnvironmentTests
{
    [Theory]
    [InlineData("SSL Mode=VerifyFull;Root Certificate=/ca.pem", "verify-full", "/ca.pem")]
    [InlineData("SSL Mode=VerifyCA;Root Certificate=/ca.pem", "verify-ca", "/ca.pem")]
    [InlineData("SSL Mode=Require", "require", null)]
    [InlineData("Host=h", "prefer", null)]
    public void The_mode_and_the_file_are_those_of_the_connection(string given, string mode, string? file)
    {
        var environment = Of(given);

        Assert.Equal((mode, file), (environment["PGSSLMODE"], environment["PGSSLROOTCERT"]));
    }

    [Fact]
    public void Where_no_file_is_named_they_trust_what_the_system_trusts()
    {
        var file = Of("SSL Mode=VerifyFull")["PGSSLROOTCERT"];

        Assert.True(file == "system" || File.Exists(file), file);
    }

    private static Dictionary<string, string?> Of(string given)
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("PGSSLROOTCERT") is not null, "PGSSLROOTCERT is set.");
        var settings = new NpgsqlConnectionStringBuilder($"Host=h;Username=u;Database=d;{given}");
        using var connection = new NpgsqlConnection(settings.ConnectionString);
        return LibpqEnvironment.Of(settings, connection);
    }
}
