using Npgsql;
using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Data.Tests.Hosting.Connections;

public sealed class ConnectionFormsTests
{
    private const string Secret = "s3cr3t";

    [Theory]
    [InlineData("postgresql://u:p@h:5433/d", "h", 5433, "d", "u", "p")]
    [InlineData("postgres://u:p@h/d", "h", 5432, "d", "u", "p")]
    [InlineData("POSTGRESQL://u@h/d", "h", 5432, "d", "u", null)]
    [InlineData("postgresql://h/d", "h", 5432, "d", null, null)]
    [InlineData("postgresql://us%40er:p%40%3A%2F%3F%23%25%20+@h/d%2Fb", "h", 5432, "d/b", "us@er", "p@:/?#% +")]
    [InlineData("postgresql://u:[p]@h/d", "h", 5432, "d", "u", "[p]")]
    [InlineData("postgresql://u:p=q;r@h/d", "h", 5432, "d", "u", "p=q;r")]
    [InlineData("postgresql://u:p@[::1]:5433/d", "::1", 5433, "d", "u", "p")]
    [InlineData("postgresql://u:p@%2Fvar%2Frun%2Fpostgresql/d", "/var/run/postgresql", 5432, "d", "u", "p")]
    [InlineData("postgresql:///d?host=/tmp&port=5433&user=u&password=p", "/tmp", 5433, "d", "u", "p")]
    [InlineData(" Host=h;Port=5433;Database=d;Username=u;Password='p;=' ", "h", 5433, "d", "u", "p;=")]
    [InlineData("Server=h;User Id=u;Password=postgresql://;Database=d", "h", 5432, "d", "u", "postgresql://")]
    public void A_connection_is_read(string value, string host, int port, string database, string? user, string? password)
    {
        var builder = Parse(value);

        Assert.Equal(
            (host, port, database, user, password),
            (builder.Host, builder.Port, builder.Database, builder.Username, builder.Password));
    }

    [Fact]
    public void Query_parameters_are_those_of_libpq_and_of_Npgsql()
    {
        var builder = Parse(
            "postgresql://u:p@h/d?sslmode=verify-full&application_name=my%20app&connect_timeout=7&Pooling=false"
            + "&sslrootcert=/etc/ca.pem&target_session_attrs=read-write&options=-c%20statement_timeout%3D5s");

        Assert.Equal(
            (SslMode.VerifyFull, "my app", 7, false, "/etc/ca.pem", "-c statement_timeout=5s"),
            (builder.SslMode, builder.ApplicationName, builder.Timeout, builder.Pooling, builder.RootCertificate, builder.Options));
    }

    [Theory]
    [InlineData("postgresql://u:s3cr3t@h:port/d", "is not of the form")]
    [InlineData("postgresql://u:s3cr3t@h:99999/d", "'Port'")]
    [InlineData("postgresql://u:s3cr3t/x@h/d", "is not of the form")]
    [InlineData("postgresql://u:s3cr3t#x@h/d", "is not of the form")]
    [InlineData("postgresql://u:%zzs3cr3t@h/d", "is not of the form")]
    [InlineData("postgresql://u:s3cr3t@h", "names no database")]
    [InlineData("postgresql://u:s3cr3t@/d", "names no host")]
    [InlineData("postgresql://u:s3cr3t@h/d?s3cr3t=1", "query parameter that is not known")]
    [InlineData("postgresql://u:s3cr3t@h/d?sslmode", "query parameter")]
    [InlineData("postgresql://u:s3cr3t@h/d?sslmode=s3cr3t", "'SSL Mode'")]
    [InlineData("mysql://u:s3cr3t@h/d", "is not of the form postgresql://")]
    [InlineData("s3cr3t", "is neither")]
    [InlineData("Host=h;Database=d;Password=x;s3cr3t", "is neither")]
    [InlineData("Host=h;Database=d;Password=x;s3cr3t=y", "a keyword that Npgsql does not know")]
    [InlineData("Host=h;Database=d;Port=s3cr3t", "'port'")]
    [InlineData("Host=h;Database=d;SSL Mode=s3cr3t", "'ssl mode'")]
    [InlineData("Host=h;Password=s3cr3t", "names no database")]
    [InlineData("Database=d;Password=s3cr3t", "names no host")]
    public void A_malformed_value_gives_one_line_that_names_the_source_and_not_the_value(string value, string problem)
    {
        var error = Assert.Throws<ConnectionSettingsException>(
            () => new ConnectionSources(name => name == "DATABASE_URL" ? value : null).Resolve());

        Assert.StartsWith("DATABASE_URL ", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\n', error.Message);
        // The whole exception, as a log would print it: inner exceptions must not hold the value either.
        Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal);
        Assert.False(error.IsMissing);
    }

    [Theory]
    [InlineData("Host=h;Database=d", 10)]
    [InlineData("postgresql://h/d", 10)]
    [InlineData("Host=h;Database=d;Tcp Keepalive=false", 0)]
    [InlineData("Host=h;Database=d;Tcp Keepalive=true;Tcp Keepalive Time=300", 300)]
    public void A_server_that_is_gone_is_noticed_unless_the_connection_says_otherwise(string value, int seconds)
        => Assert.Equal(seconds, Parse(value).TcpKeepAliveTime);

    [Theory]
    [InlineData("Host=h;Database=d", SslMode.VerifyFull)]
    [InlineData("postgresql://h/d", SslMode.VerifyFull)]
    [InlineData("Host=localhost,h;Database=d", SslMode.VerifyFull)]
    [InlineData("Host=10.0.0.1;Database=d", SslMode.VerifyFull)]
    [InlineData("Host=localhost.example;Database=d", SslMode.VerifyFull)]
    [InlineData("Host=h;Database=d;SslMode=Require", SslMode.Require)]
    [InlineData("postgresql://h/d?sslmode=verify-ca", SslMode.VerifyCA)]
    [InlineData("Host=localhost;Database=d", SslMode.Prefer)]
    [InlineData("Host=127.0.0.2;Database=d", SslMode.Prefer)]
    [InlineData("Host=::1;Database=d", SslMode.Prefer)]
    [InlineData("Host=/var/run/postgresql;Database=d", SslMode.Prefer)]
    public void Another_machine_must_prove_its_name_unless_the_connection_says_otherwise(string value, SslMode mode)
    {
        Assert.Equal(mode, Parse(value).SslMode);
        Assert.Equal(
            mode is SslMode.Require or SslMode.VerifyCA, new ConnectionSources(_ => null, value).Resolve().Warning is not null);
    }

    [Fact]
    public void A_port_variable_that_is_no_number_is_named()
    {
        var error = Assert.Throws<ConnectionSettingsException>(() => new ConnectionSources(name => name switch
        {
            "POSTGRES_PASSWORD" => Secret,
            "POSTGRES_PORT" => "x",
            _ => null,
        }).Resolve());

        Assert.StartsWith("POSTGRES_PORT ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal);
    }

    private static NpgsqlConnectionStringBuilder Parse(string value) =>
        new(new ConnectionSources(_ => null, value).Resolve().ConnectionString);
}
