using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Telehealth.Data.Hosting.Connections;

/// <summary>
/// Where the connection comes from; the first that is given wins: an explicit value (<c>--connection</c>),
/// <c>ConnectionStrings__Telehealth</c>, <c>DATABASE_URL</c>, <c>POSTGRES_*</c>, each from the environment before a
/// <c>.env</c> file, and at last the private local server while it runs.
/// </summary>
public sealed class ConnectionSources
{
    /// <summary>Names the server that backups are proved on.</summary>
    public const string BackupProofs = "ConnectionStrings__TelehealthBackupProofs";

    private const string Ordinary = "ConnectionStrings__Telehealth";
    private const string Migrations = "ConnectionStrings__TelehealthMigrations";
    private const string Explicit = "--connection";
    private const string HostEnvironment = "DOTNET_ENVIRONMENT";

    private readonly Func<string, string?> _lookup;
    private readonly string? _connection;
    private readonly Lazy<DotEnvFile?> _dotEnv;
    private readonly string? _localServerFolder;
    private readonly bool _isProduction;

    /// <param name="lookup">Gives the value of an environment variable's name, or null.</param>
    /// <param name="connection">An explicit value that wins over all others, or null.</param>
    /// <param name="folder">Where the search for a .env file begins; null means that none is read.</param>
    /// <param name="localServerFolder">The folder of the private server; null means that it does not count.</param>
    /// <param name="isProduction">True in Production, where that is known otherwise than by a variable.</param>
    public ConnectionSources(
        Func<string, string?> lookup,
        string? connection = null,
        string? folder = null,
        string? localServerFolder = null,
        bool isProduction = false)
    {
        ArgumentNullException.ThrowIfNull(lookup);
        _lookup = lookup;
        _connection = NullIfBlank(connection);
        _dotEnv = new(() => folder is null ? null : DotEnvFile.Find(folder));
        _localServerFolder = localServerFolder;
        _isProduction = isProduction || IsProduction(lookup);
    }

    /// <summary>The sources of a console command: the process environment, .env, the private server.</summary>
    public static ConnectionSources FromEnvironment(string? connection = null) =>
        new(Environment.GetEnvironmentVariable, connection, Directory.GetCurrentDirectory(), LocalServerState.DefaultFolder);

    /// <summary>
    /// The sources of an application: its configuration takes the place of the environment, so
    /// <c>ConnectionStrings:Telehealth</c> may come from any of its providers.
    /// </summary>
    public static ConnectionSources FromConfiguration(
        IConfiguration configuration, string? connection = null, bool isProduction = false)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new(
            // A host strips its own prefixes, and may be told its environment in code.
            name => configuration[name.Replace("__", ":", StringComparison.Ordinal)]
                ?? (name == HostEnvironment ? configuration["environment"] : null),
            connection,
            Directory.GetCurrentDirectory(),
            LocalServerState.DefaultFolder,
            isProduction);
    }

    /// <summary>True when DOTNET_ENVIRONMENT or ASPNETCORE_ENVIRONMENT says so; there the private server never counts.</summary>
    public static bool IsProduction(Func<string, string?> lookup)
    {
        ArgumentNullException.ThrowIfNull(lookup);
        return Says(HostEnvironment) || Says("ASPNETCORE_ENVIRONMENT");

        bool Says(string name) =>
            string.Equals(lookup(name)?.Trim(), "Production", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The connection, or null where none is given and the private server does not run.</summary>
    /// <exception cref="ConnectionSettingsException">The first source that is given is malformed.</exception>
    public ConnectionSettings? Find() =>
        FromSettings() ?? FromLocalServer();

    /// <summary>The connection.</summary>
    /// <exception cref="ConnectionSettingsException">None is given, or the first that is given is malformed.</exception>
    public ConnectionSettings Resolve() => Find() ?? throw Missing();

    /// <summary>
    /// The connection for migrating: an explicit value, else <c>ConnectionStrings__TelehealthMigrations</c>, else the
    /// ordinary one.
    /// </summary>
    /// <exception cref="ConnectionSettingsException">None is given, or the first that is given is malformed.</exception>
    public ConnectionSettings ResolveForMigrations() => FindForMigrations() ?? throw Missing();

    /// <summary>As <see cref="ResolveForMigrations"/>, but null where none is given.</summary>
    /// <exception cref="ConnectionSettingsException">The first source that is given is malformed.</exception>
    public ConnectionSettings? FindForMigrations() =>
        FromValue(_connection, Explicit) ?? FromVariable(Migrations) ?? Find();

    /// <summary>
    /// The connection for reading without an application: the ordinary one, but the one for migrating before the private
    /// server, so that whoever gives only that reads from the database that is migrated.
    /// </summary>
    /// <exception cref="ConnectionSettingsException">None is given, or the first that is given is malformed.</exception>
    public ConnectionSettings ResolveForReading() => FromSettings() ?? FromVariable(Migrations) ?? Resolve();

    /// <summary>A connection to the server that backups are proved on; null where none is given.</summary>
    /// <exception cref="ConnectionSettingsException">It is malformed.</exception>
    public ConnectionSettings? FindForBackupProofs() => FromVariable(BackupProofs);

    private ConnectionSettingsException Missing() => new(
        $"No connection: set {Ordinary} (or DATABASE_URL)"
        + (MayUseLocalServer
            ? ", or start the private server with `dotnet run --project Telehealth.Seeder -- postgres start`."
            : "."))
    {
        IsMissing = true,
    };

    private bool MayUseLocalServer => _localServerFolder is not null && !_isProduction;

    private ConnectionSettings? FromSettings() =>
        FromValue(_connection, Explicit) ?? FromVariable(Ordinary) ?? FromVariable("DATABASE_URL") ?? FromPostgresVariables();

    private ConnectionSettings? FromValue(string? value, string source)
    {
        if (value is null)
        {
            return null;
        }

        var builder = ConnectionStringParser.Parse(value, source);
        if (_isProduction && ConnectionStringParser.FindSensitive(builder) is { } keyword)
        {
            throw new ConnectionSettingsException(
                $"{source} has {keyword}, which puts values of rows or the password into errors and logs. In Production that "
                + "is refused: leave it out.");
        }

        return new ConnectionSettings(builder, source);
    }

    private ConnectionSettings? FromVariable(string name)
    {
        var (value, place) = Get(name);
        return FromValue(value, name + place);
    }

    private ConnectionSettings? FromPostgresVariables()
    {
        var (password, passwordPlace) = Get("POSTGRES_PASSWORD");
        var (host, hostPlace) = Get("POSTGRES_HOST");
        if (password is null && host is null)
        {
            return null;
        }

        var (port, portPlace) = Get("POSTGRES_PORT");
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = host ?? "localhost",
            Database = Get("POSTGRES_DB").Value ?? "telehealth_db",
            Username = Get("POSTGRES_USER").Value ?? "telehealth_user",
            Password = password,
        };
        ConnectionStringParser.Set(builder, "Port", port ?? "5432", "POSTGRES_PORT" + portPlace);
        SetIfGiven(builder, ConnectionStringParser.SslMode, "POSTGRES_SSLMODE");
        SetIfGiven(builder, ConnectionStringParser.RootCertificate, "POSTGRES_SSLROOTCERT");
        return new ConnectionSettings(builder, "POSTGRES_*" + (host is null ? passwordPlace : hostPlace));
    }

    private void SetIfGiven(NpgsqlConnectionStringBuilder builder, string keyword, string variable)
    {
        var (value, place) = Get(variable);
        if (value is not null)
        {
            ConnectionStringParser.Set(builder, keyword, value, variable + place);
        }
    }

    private ConnectionSettings? FromLocalServer() =>
        MayUseLocalServer && LocalServerState.Read(_localServerFolder!)?.Running() is { } running
            ? new ConnectionSettings(running.ToConnectionString(), "the private local server")
            : null;

    // The place is what a message adds to the name: nothing for the environment.
    private (string? Value, string Place) Get(string name) =>
        NullIfBlank(_lookup(name)) is { } given ? (given, "")
        : _dotEnv.Value is { } file ? (NullIfBlank(file[name]), $" in {file.Path}")
        : (null, "");

    private static string? NullIfBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
