using System.Net;
using Npgsql;

namespace Telehealth.Data.Hosting.Connections;

/// <summary>A connection and where it comes from. Only <see cref="ConnectionString"/> holds the password.</summary>
public sealed class ConnectionSettings
{
    internal ConnectionSettings(NpgsqlConnectionStringBuilder builder, string source)
    {
        // Where the server's machine is gone without a word, that is noticed within half a minute and not after hours.
        if (!builder.Keys.OfType<string>().Contains("TCP Keepalive"))
        {
            (builder.TcpKeepAlive, builder.TcpKeepAliveTime, builder.TcpKeepAliveInterval) = (true, 10, 5);
        }

        Source = source;
        Host = builder.Host!;
        Description = Describe(builder);
        IsLocal = builder.Host!.Split(',').All(IsLocalHost);
        // Npgsql's own default encrypts if the server offers it, and for whoever answers.
        if (!IsLocal && !builder.Keys.OfType<string>().Contains(ConnectionStringParser.SslMode))
        {
            builder.SslMode = SslMode.VerifyFull;
        }

        Warning = IsLocal ? null : WarningOf(builder.SslMode, source);
        ConnectionString = builder.ConnectionString;
    }

    /// <summary>Reads a connection that stands in a place of its own, in the two forms that every place takes.</summary>
    /// <param name="value">A <c>postgresql://</c> address or key=value pairs.</param>
    /// <param name="source">The setting that gave it; messages name it instead of the value.</param>
    /// <exception cref="ConnectionSettingsException">The value is malformed, or names no host or no database.</exception>
    public static ConnectionSettings Parse(string value, string source)
        => new(ConnectionStringParser.Parse(value, source), source);

    /// <summary>What Npgsql opens; holds the password.</summary>
    public string ConnectionString { get; }

    /// <summary>The setting that gave it, as a person would look for it, such as <c>DATABASE_URL in /app/.env</c>.</summary>
    public string Source { get; }

    /// <summary>The host as given; several are separated by commas, and a folder is that of a Unix socket.</summary>
    public string Host { get; }

    /// <summary><c>host:port/database</c>, the first line that a command prints.</summary>
    public string Description { get; }

    /// <summary>
    /// True when every host is this machine: a loopback name or address, or a Unix socket. It may still be a tunnel
    /// to another machine.
    /// </summary>
    public bool IsLocal { get; }

    /// <summary>
    /// What is at risk because the setting asks for less than SSL Mode=VerifyFull on the way to another machine; null where
    /// it does not. One line for the person who starts something.
    /// </summary>
    public string? Warning { get; }

    /// <summary>The description, so that a log line can never hold the password.</summary>
    public override string ToString() => Description;

    private static string? WarningOf(SslMode mode, string source)
    {
        var risk = mode switch
        {
            SslMode.VerifyFull => null,
            SslMode.VerifyCA => "any server with a certificate of the same authority can answer",
            SslMode.Require => "whoever is on the way can answer in place of the server",
            _ => "whoever is on the way can read and change what is sent",
        };
        return risk is null ? null : $"{source} says SSL Mode={mode}: {risk}. Without it the server has to prove its name.";
    }

    private static string Describe(NpgsqlConnectionStringBuilder builder)
    {
        var hosts = builder.Host!.Split(',').Select(host => host switch
        {
            _ when IsUnixSocket(host) => host,
            _ when IPAddress.TryParse(host, out var address) && host.Contains(':') => $"[{address}]:{builder.Port}",
            _ when host.Contains(':') => host,
            _ => $"{host}:{builder.Port}",
        });
        return $"{string.Join(',', hosts)}/{builder.Database}";
    }

    private static bool IsLocalHost(string given)
    {
        var host = given.Trim();
        if (IsUnixSocket(host) || IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address))
        {
            return true;
        }

        var portAt = host.LastIndexOf(':');
        var name = portAt > 0 ? host[..portAt] : host;
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || IPAddress.TryParse(name, out address) && IPAddress.IsLoopback(address);
    }

    private static bool IsUnixSocket(string host) => host.StartsWith('/') || host.StartsWith('@');
}
