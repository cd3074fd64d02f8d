using System.Data.Common;
using Npgsql;

namespace Telehealth.Data.Hosting.Connections;

/// <summary>Reads a connection given as a <c>postgresql://</c> address or as key=value pairs.</summary>
internal static class ConnectionStringParser
{
    /// <summary>Npgsql's keyword for how the connection is encrypted and the server checked.</summary>
    public const string SslMode = "SSL Mode";

    /// <summary>Npgsql's keyword for the file with the authority that signed the server's certificate.</summary>
    public const string RootCertificate = "Root Certificate";

    /// <exception cref="ConnectionSettingsException">The value is malformed, or names no host or no database.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string value, string source)
    {
        // An address has its :// before the = of a query parameter; pairs begin with a keyword and =.
        var builder = value.Split('=')[0].Contains("://", StringComparison.Ordinal)
            ? PostgresUri.Parse(value.Trim(), source)
            : ParsePairs(value, source);

        if (string.IsNullOrWhiteSpace(builder.Host))
        {
            throw Malformed(source, "names no host");
        }

        return string.IsNullOrWhiteSpace(builder.Database) ? throw Malformed(source, "names no database") : builder;
    }

    /// <summary>Sets one Npgsql keyword; the error names a keyword only where it is known not to be part of a password.</summary>
    public static void Set(NpgsqlConnectionStringBuilder builder, string keyword, object value, string source)
    {
        try
        {
            // libpq writes "verify-full" where Npgsql's enumeration has VerifyFull.
            builder[keyword] = value is string mode && keyword.Equals(SslMode, StringComparison.OrdinalIgnoreCase)
                ? mode.Replace("-", "", StringComparison.Ordinal)
                : value;
            // Npgsql finds this out only when it connects.
            ArgumentOutOfRangeException.ThrowIfGreaterThan(builder.Port, ushort.MaxValue);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException
            or InvalidCastException)
        {
            throw Malformed(source, $"has a value for '{keyword}' that is not valid");
        }
    }

    /// <summary>A keyword that is on and lets Npgsql tell values of rows or the password; null where none is.</summary>
    public static string? FindSensitive(NpgsqlConnectionStringBuilder builder)
        => builder.IncludeErrorDetail ? "Include Error Detail"
            : builder.IncludeFailedBatchedCommand ? "Include Failed Batched Command"
            : builder.PersistSecurityInfo ? "Persist Security Info"
            : null;

    public static ConnectionSettingsException Malformed(string source, string problem) => new($"{source} {problem}.");

    private static NpgsqlConnectionStringBuilder ParsePairs(string value, string source)
    {
        var pairs = new DbConnectionStringBuilder();
        try
        {
            pairs.ConnectionString = value;
        }
        catch (ArgumentException)
        {
            throw Malformed(source, "is neither a postgresql:// address nor a list like Host=...;Database=...;Username=...");
        }

        var builder = new NpgsqlConnectionStringBuilder();
        foreach (string keyword in pairs.Keys)
        {
            // Npgsql's own error would repeat the keyword, and after an unquoted ';' that is a part of the password.
            if (!builder.ContainsKey(keyword))
            {
                throw Malformed(source, "has a keyword that Npgsql does not know (a value with ; or = in it needs quotes)");
            }

            Set(builder, keyword, pairs[keyword], source);
        }

        return builder;
    }
}
