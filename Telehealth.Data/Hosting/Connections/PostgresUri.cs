using System.Text.RegularExpressions;
using Npgsql;

namespace Telehealth.Data.Hosting.Connections;

/// <summary>
/// The <c>postgresql://user:password@host:port/database?parameter=value</c> form that libpq defines and hosting
/// platforms set as DATABASE_URL; Npgsql reads key=value pairs only.
/// </summary>
internal static partial class PostgresUri
{
    // libpq's parameter names where Npgsql's keyword is another one.
    private static readonly Dictionary<string, string> Keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["user"] = "Username",
        ["dbname"] = "Database",
        ["sslmode"] = ConnectionStringParser.SslMode,
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["sslpassword"] = "SSL Password",
        ["sslrootcert"] = ConnectionStringParser.RootCertificate,
        ["sslnegotiation"] = "SSL Negotiation",
        ["channel_binding"] = "Channel Binding",
        ["gssencmode"] = "GSS Encryption Mode",
        ["connect_timeout"] = "Timeout",
        ["application_name"] = "Application Name",
        ["client_encoding"] = "Client Encoding",
        ["target_session_attrs"] = "Target Session Attributes",
        ["passfile"] = "Passfile",
    };

    /// <exception cref="ConnectionSettingsException">The address is malformed.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string value, string source)
    {
        var match = Pattern().Match(value);
        if (!match.Success || BadEscape().IsMatch(value))
        {
            throw ConnectionStringParser.Malformed(
                source,
                "is not of the form postgresql://user:password@host:port/database "
                + "(in the user name and the password the characters @ : / ? # % must be percent-encoded)");
        }

        var builder = new NpgsqlConnectionStringBuilder();
        foreach (var part in match.Groups.Values.Where(part => builder.ContainsKey(part.Name) && part.Length > 0))
        {
            ConnectionStringParser.Set(builder, part.Name, Uri.UnescapeDataString(part.Value), source);
        }

        foreach (var pair in match.Groups["Query"].Value.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            SetParameter(builder, pair, source);
        }

        return builder;
    }

    private static void SetParameter(NpgsqlConnectionStringBuilder builder, string pair, string source)
    {
        var parts = pair.Split('=', 2);
        var name = Uri.UnescapeDataString(parts[0]);
        var keyword = Keywords.GetValueOrDefault(name, name);
        if (parts.Length != 2 || !builder.ContainsKey(keyword))
        {
            throw ConnectionStringParser.Malformed(
                source, "has a query parameter that is not known "
                + $"(known: {string.Join(", ", Keywords.Keys)}, and Npgsql's keywords)");
        }

        ConnectionStringParser.Set(builder, keyword, Uri.UnescapeDataString(parts[1]), source);
    }

    [GeneratedRegex(
        """
        ^postgres(?:ql)?://
        (?:(?<Username>[^:@/?\#]*)(?::(?<Password>[^@/?\#]*))?@)?
        (?:\[(?<Host>[0-9a-f:.%]+)\]|(?<Host>[^:@/?\#\[\]]*))
        (?::(?<Port>[0-9]*))?
        (?:/(?<Database>[^/?\#]*))?
        (?:\?(?<Query>[^\#]*))?$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex("%(?![0-9a-f]{2})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BadEscape();
}
