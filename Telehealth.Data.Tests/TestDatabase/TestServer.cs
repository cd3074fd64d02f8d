using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.Tests.TestDatabase;
using Telehealth.Seeder.Loading;
using Telehealth.Seeder.LocalPostgres;

[assembly: AssemblyFixture(typeof(TestServer))]

namespace Telehealth.Data.Tests.TestDatabase;

/// <summary>
///     The PostgreSQL server of a test run: one of its own, thrown away afterwards, or the one that
///     TELEHEALTH_TEST_CONNECTION names (a superuser's connection string). Databases are clones of a migrated template.
/// </summary>
public sealed class TestServer : IAsyncLifetime
{
    /// <summary>Owns the schema and migrates; no superuser.</summary>
    public const string Owner = "telehealth_test_owner";

    /// <summary>What an application signs in as: it owns nothing.</summary>
    public const string Application = "telehealth_test_app";

    private const string Password = "test";

    private readonly SemaphoreSlim _preparing = new(1);
    private readonly Dictionary<string, string> _copied = [];
    private readonly string[] _settings;
    private ThrowawayPostgresServer? _server;
    private string _superuser = string.Empty;
    private string? _template;
    private string? _clinic;

    public TestServer()
        : this([])
    {
    }

    /// <summary>A server of a test's own, which has these lines more in its postgresql.conf.</summary>
    internal TestServer(params string[] settings) => _settings = settings;

    public async ValueTask InitializeAsync()
    {
        _superuser = _settings.Length == 0
            && Environment.GetEnvironmentVariable("TELEHEALTH_TEST_CONNECTION") is { Length: > 0 } given
            ? given
            : (_server = await ThrowawayPostgresServer.StartAsync(settings: _settings)).ConnectionString;

        foreach (var (role, rights) in new[] { (Owner, "CREATEDB"), (Application, "NOCREATEDB") })
        {
            await ExecuteAsync(
                _superuser,
                $"""
                DO $$ BEGIN CREATE ROLE {role} LOGIN {rights} NOSUPERUSER NOBYPASSRLS PASSWORD '{Password}';
                EXCEPTION WHEN duplicate_object THEN NULL; END $$
                """);
        }
    }

    /// <summary>A new, empty database that belongs to <see cref="Owner" />.</summary>
    /// <returns>Its owner's connection string.</returns>
    public async Task<string> CreateEmptyAsync()
    {
        var name = NewName();
        await ExecuteAsync(_superuser, $"CREATE DATABASE {name} OWNER {Owner}");
        var connection = ConnectionString(name, Owner);
        await ExecuteAsync(ConnectionString(name, null), $"GRANT ALL ON SCHEMA public TO {Owner}");
        return connection;
    }

    /// <summary>A new database with the newest schema, cloned from a template that is migrated once a run.</summary>
    /// <returns>Its owner's connection string.</returns>
    public Task<string> CreateMigratedAsync() => CloneAsync(TemplateAsync);

    /// <summary>As <see cref="CreateMigratedAsync" />, with a small clinic in it that is made once a run.</summary>
    /// <returns>Its owner's connection string.</returns>
    public Task<string> CreateClinicAsync() => CloneAsync(ClinicTemplateAsync);

    /// <summary>A copy of a database that is made once a run, and that nobody is connected to.</summary>
    /// <param name="what">Names it.</param>
    /// <param name="makeAsync">Makes it; its owner's connection string.</param>
    /// <returns>The owner's connection string of the copy.</returns>
    public Task<string> CopyAsync(string what, Func<Task<string>> makeAsync) => CloneAsync(async () =>
    {
        if (!_copied.TryGetValue(what, out var database))
        {
            database = _copied[what] = new NpgsqlConnectionStringBuilder(await makeAsync()).Database!;
            NpgsqlConnection.ClearAllPools();
        }

        return database;
    });

    /// <summary>Ends the server as a crash does and starts it again; only of a server of a test's own.</summary>
    public async Task CrashAsync()
    {
        await _server!.CrashAsync();
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>The same database, as another login; null for the superuser.</summary>
    public string ConnectionString(string database, string? role)
    {
        var builder = new NpgsqlConnectionStringBuilder(_superuser) { Database = database, Pooling = true, MaxPoolSize = 20 };
        if (role is not null)
        {
            builder.Username = role;
            builder.Password = Password;
        }

        return builder.ConnectionString;
    }

    public async Task DropAsync(string database)
    {
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync(_superuser, $"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
    }

    public async ValueTask DisposeAsync()
    {
        _preparing.Dispose();
        foreach (var database in new[] { _clinic, _template }.OfType<string>().Concat(_copied.Values))
        {
            await DropAsync(database);
        }

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private static string NewName() => $"test_{Guid.NewGuid():N}";

    private async Task<string> CloneAsync(Func<Task<string>> templateAsync)
    {
        await _preparing.WaitAsync();
        try
        {
            return await CloneAsync(await templateAsync());
        }
        finally
        {
            _preparing.Release();
        }
    }

    private async Task<string> CloneAsync(string source)
    {
        var name = NewName();
        await ExecuteAsync(_superuser, $"CREATE DATABASE {name} TEMPLATE {source} OWNER {Owner}");
        return ConnectionString(name, Owner);
    }

    private async Task<string> TemplateAsync() => _template ??= await MigrateTemplateAsync();

    private async Task<string> ClinicTemplateAsync()
    {
        if (_clinic is null)
        {
            var connection = new NpgsqlConnectionStringBuilder(await CloneAsync(await TemplateAsync())) { Pooling = false };
            await using var owner = NpgsqlDataSource.Create(connection);
            await FakeDataSeeder.SeedAsync(
                owner, new SeedOptions { Patients = ClinicDatabase.Patients, AsOf = ClinicDatabase.AsOf });
            // The one row that the first secret of a clinic makes, and not the Seeder; no ring opens it.
            await ExecuteAsync(
                connection.ConnectionString,
                "INSERT INTO data_keys (key_version, wrapped_key) VALUES (1, sha256('a') || sha256('b'))");
            _clinic = connection.Database!;
        }

        return _clinic;
    }

    private async Task<string> MigrateTemplateAsync()
    {
        var connection = await CreateEmptyAsync();
        var builder = new NpgsqlConnectionStringBuilder(connection) { Pooling = false };

        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        options.UseTelehealth(builder.ConnectionString);
        await using (var context = new TelehealthDbContext(options.Options))
        {
            await context.Database.MigrateAsync();
            await context.Database.ExecuteSqlRawAsync(
                $"""
                GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {Application};
                GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {Application};
                REVOKE INSERT, UPDATE, DELETE ON audit_entries, audit_seals FROM {Application};
                """);
        }

        NpgsqlConnection.ClearAllPools();
        return builder.Database!;
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
