using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.Deployment.Drift;

namespace Telehealth.Data.Tests.TestDatabase;

/// <summary>A migrated database of a test class, seen as the application unless a test asks for the owner.</summary>
public class Database(TestServer server) : IAsyncLifetime
{
    public TestServer Server { get; } = server;

    /// <summary>The application's login, which owns nothing.</summary>
    public string ConnectionString => Server.ConnectionString(Name, TestServer.Application);

    /// <summary>The login that migrates.</summary>
    public string OwnerConnectionString { get; private set; } = string.Empty;

    public string Name => new NpgsqlConnectionStringBuilder(OwnerConnectionString).Database!;

    public async ValueTask InitializeAsync()
    {
        OwnerConnectionString = await CreateAsync();
        await PrepareAsync();
    }

    public TelehealthDbContext CreateContext() => CreateContext(ConnectionString);

    public TelehealthDbContext CreateOwnerContext() => CreateContext(OwnerConnectionString);

    /// <summary>What psql would do: one statement, as the application.</summary>
    public async Task<int> ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first column of the first row, as the application.</summary>
    public async Task<T> QueryAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>
    ///     What psql would see of statements that are undone again: how many rows they touched, or how PostgreSQL refused
    ///     them. As the application, or as the owner.
    /// </summary>
    public async Task<Attempt> TryAsync(string sql, bool asOwner = false)
    {
        await using var connection = new NpgsqlConnection(asOwner ? OwnerConnectionString : ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        try
        {
            return new Attempt(await command.ExecuteNonQueryAsync(), null);
        }
        catch (PostgresException refusal)
        {
            return new Attempt(0, refusal);
        }
    }

    /// <summary>All rows as text, columns separated by a blank, as the owner, whom no right is missing.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(OwnerConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { AllResultTypesAreUnknown = true };
        await using var reader = await command.ExecuteReaderAsync();

        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i))));
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DropAsync(Name);
        GC.SuppressFinalize(this);
    }

    /// <summary>A context of any login.</summary>
    public static TelehealthDbContext CreateContext(string connectionString)
    {
        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        options.UseTelehealth(connectionString);
        return new TelehealthDbContext(options.Options);
    }

    /// <summary>What is in the schema of a database, as any login sees it.</summary>
    public static async Task<Catalog> ReadCatalogAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return await CatalogReader.ReadAsync(connection);
    }

    /// <summary>The same as text, an object a line.</summary>
    public static async Task<string> ReadCatalogTextAsync(string connectionString)
        => string.Join('\n', (await ReadCatalogAsync(connectionString)).Objects
            .Select(found => $"{found}: {found.Definition} {found.State}"));

    protected virtual Task<string> CreateAsync() => Server.CreateMigratedAsync();

    protected virtual Task PrepareAsync() => Task.CompletedTask;
}
