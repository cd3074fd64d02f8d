using System.Globalization;
using Npgsql;

namespace Telehealth.Seeder.Backups;

/// <summary>A connection as PostgreSQL's own programs take it: in environment variables, which only the user can read.</summary>
internal static class LibpqEnvironment
{
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
        ["PGSSLROOTCERT"] = settings.RootCertificate ?? Environment.GetEnvironmentVariable("PGSSLROOTCERT"),
        ["PGSSLCERT"] = settings.SslCertificate ?? Environment.GetEnvironmentVariable("PGSSLCERT"),
        ["PGSSLKEY"] = settings.SslKey ?? Environment.GetEnvironmentVariable("PGSSLKEY"),
        ["PGAPPNAME"] = "Telehealth.Seeder",
        ["PGCLIENTENCODING"] = "UTF8",
        // They would lead to another server.
        ["PGHOSTADDR"] = null,
        ["PGSERVICE"] = null,
        ["PGOPTIONS"] = null,
    };
}
