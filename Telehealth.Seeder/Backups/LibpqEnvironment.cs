using System.Globalization;
using Npgsql;

namespace Telehealth.Seeder.Backups;

/// <summary>A connection as PostgreSQL's own programs take it: in environment variables, which only the user can read.</summary>
internal static class LibpqEnvironment
{
    // What systems trust: Debian, Fedora, and Alpine and macOS keep it in these.
    private static readonly string[] SystemCertificates =
        ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem"];

    /// <param name="settings">The connection with its password.</param>
    /// <param name="connection">The same, open: which one of several hosts it reached.</param>
    public static Dictionary<string, string?> Of(NpgsqlConnectionStringBuilder settings, NpgsqlConnection connection) => new()
    {
        ["PGHOST"] = connection.Host,
        ["PGPORT"] = connection.Port.ToString(CultureInfo.InvariantCulture),
        ["PGDATABASE"] = settings.Database,
        ["PGUSER"] = settings.Username ?? connection.UserName,
        // Without one in the connection, both Npgsql and the programs look into the user's .pgpass.
        ["PGPASSWORD"] = settings.Password ?? Environment.GetEnvironmentVariable("PGPASSWORD"),
        ["PGPASSFILE"] = settings.Passfile ?? Environment.GetEnvironmentVariable("PGPASSFILE"),
        ["PGSSLMODE"] = settings.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            var mode => mode.ToString().ToLowerInvariant(),
        },
        ["PGSSLROOTCERT"] = settings.RootCertificate ?? Environment.GetEnvironmentVariable("PGSSLROOTCERT")
            ?? (settings.SslMode is SslMode.VerifyCA or SslMode.VerifyFull ? SystemRoots() : null),
        ["PGSSLCERT"] = settings.SslCertificate ?? Environment.GetEnvironmentVariable("PGSSLCERT"),
        ["PGSSLKEY"] = settings.SslKey ?? Environment.GetEnvironmentVariable("PGSSLKEY"),
        ["PGAPPNAME"] = "Telehealth.Seeder",
        ["PGCLIENTENCODING"] = "UTF8",
        // They would lead to another server.
        ["PGHOSTADDR"] = null,
        ["PGSERVICE"] = null,
        ["PGOPTIONS"] = null,
    };

    // Where no file is named, Npgsql trusts what the system trusts. The programs look for one in the home and fail without it;
    // only from version 16 on do they know the word.
    private static string? SystemRoots()
    {
        var home = Environment.GetFolderPath(
            OperatingSystem.IsWindows() ? Environment.SpecialFolder.ApplicationData : Environment.SpecialFolder.UserProfile);
        return File.Exists(Path.Combine(home, OperatingSystem.IsWindows() ? "postgresql" : ".postgresql", "root.crt"))
            ? null
            : SystemCertificates.FirstOrDefault(File.Exists) ?? "system";
    }
}
