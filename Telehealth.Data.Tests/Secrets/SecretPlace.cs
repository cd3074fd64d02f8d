using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Telehealth.Data.Secrets;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Secrets;

/// <summary>An encrypted property of one row, written past the application and read as the application reads.</summary>
/// <param name="Property">The property, from the model.</param>
/// <param name="Key">The row's key.</param>
internal sealed record SecretPlace(IProperty Property, Guid[] Key)
{
    private string Table => Property.DeclaringType.GetTableName()!;

    private string Column => Property.GetColumnName();

    private IEntityType Entity => Property.DeclaringType.ContainingEntityType;

    private string IsRow => string.Join(
        " AND ", Entity.FindPrimaryKey()!.Properties.Select((p, i) => $"{p.GetColumnName()} = '{Key[i]}'"));

    /// <summary>Encrypts and saves a secret as an application does.</summary>
    public async Task ProtectAsync(SecretStore store, TelehealthDbContext context, string? secret)
    {
        context.ChangeTracker.Clear();
        var entity = await FindAsync(context);
        await (Task)Call(nameof(SecretStore.ProtectAsync), store, entity, secret);
        await context.SaveChangesAsync();
    }

    /// <summary>What an application reads.</summary>
    public async Task<string?> RevealAsync(SecretStore store, TelehealthDbContext context)
    {
        context.ChangeTracker.Clear();
        return await (Task<string?>)Call(nameof(SecretStore.RevealAsync), store, await FindAsync(context));
    }

    /// <summary>What psql writes, as the application's login; it must be a row.</summary>
    public async Task WriteAsync(Database database, byte[] stored)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"UPDATE {Table} SET {Column} = $1 WHERE {IsRow}", connection)
        {
            Parameters = { new NpgsqlParameter<byte[]> { TypedValue = stored } },
        };
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    /// <summary>What psql reads.</summary>
    public Task<byte[]> ReadAsync(Database database)
        => database.QueryAsync<byte[]>($"SELECT {Column} FROM {Table} WHERE {IsRow}");

    /// <summary>As table.column and key.</summary>
    public override string ToString() => $"{Table}.{Column} of {string.Join(", ", Key)}";

    private async Task<object> FindAsync(TelehealthDbContext context)
        => (await context.FindAsync(Entity.ClrType, [.. Key.Cast<object>()]))!;

    private object Call(string method, SecretStore store, object entity, params object?[] arguments)
    {
        var parameter = Expression.Parameter(Entity.ClrType);
        var property = Expression.Lambda(Expression.Property(parameter, Property.PropertyInfo!), parameter);
        return typeof(SecretStore).GetMethod(method)!.MakeGenericMethod(Entity.ClrType)
            .Invoke(store, [entity, property, .. arguments, CancellationToken.None])!;
    }
}
