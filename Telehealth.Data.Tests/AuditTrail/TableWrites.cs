using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Telehealth.Data.Tests.AuditTrail;

/// <summary>The ways to write a row of any table: one row is changed, deleted and put back, again and again.</summary>
internal sealed class TableWrites(NpgsqlConnection connection, NpgsqlTransaction transaction, IEntityType type)
{
    private readonly string _table = type.GetTableName()!;
    private readonly string _key = (type.FindProperty("Id") ?? type.FindPrimaryKey()!.Properties.Single()).GetColumnName();
    private string _set = "";
    private string _copied = "";
    private Dictionary<string, object?> _saved = [];

    /// <summary>The row, as its key is written.</summary>
    public string Row { get; private set; } = "";

    /// <summary>Each way, with what it does.</summary>
    public IEnumerable<(string Way, string Operation, Func<Task> Write)> All =>
    [
        ("UPDATE", "update", () => ExecuteAsync($"UPDATE {_table} SET {_set} {Where}")),
        ("ExecuteUpdate", "update", ExecuteUpdateAsync),
        ("SaveChanges, changed", "update", () => SaveAsync(EntityState.Modified)),
        ("DELETE", "delete", () => ExecuteAsync($"DELETE FROM {_table} {Where}")),
        ("INSERT", "insert", () => ExecuteAsync($"INSERT INTO {_table} SELECT * FROM saved")),
        ("ExecuteDelete", "delete", ExecuteDeleteAsync),
        ("COPY", "insert", CopyAsync),
        ("SaveChanges, deleted", "delete", () => SaveAsync(EntityState.Deleted)),
        ("SaveChanges, added", "insert", () => SaveAsync(EntityState.Added)),
    ];

    private string Where => $"WHERE {_key} = '{Row}'";

    /// <summary>Chooses a row, and a change that its table admits.</summary>
    public async Task PrepareAsync()
    {
        Row = (await ScalarAsync($"SELECT {_key}::text FROM {_table} ORDER BY 1 LIMIT 1"))!;
        await ExecuteAsync($"CREATE TEMP TABLE saved ON COMMIT DROP AS SELECT * FROM {_table} {Where}");
        using (var reader = await connection.BeginTextExportAsync("COPY saved TO STDOUT"))
        {
            _copied = await reader.ReadToEndAsync();
        }

        await using (var context = CreateContext())
        {
            _saved = Values(context.Entry(await FindAsync(context)));
        }

        foreach (var change in Changes())
        {
            await ExecuteAsync("SAVEPOINT change");
            try
            {
                await ExecuteAsync($"UPDATE {_table} SET {change} {Where}");
                var changed = await ScalarAsync(
                    $"SELECT (t.* IS DISTINCT FROM s.*)::text FROM {_table} AS t JOIN saved AS s USING ({_key})");
                await ExecuteAsync("ROLLBACK TO change");
                if (changed == "true")
                {
                    _set = change;
                    return;
                }
            }
            catch (PostgresException)
            {
                await ExecuteAsync("ROLLBACK TO change");
            }
        }
    }

    /// <summary>Takes the row out of a table from which nothing is deleted.</summary>
    public Task ForceDeleteAsync() => ExecuteAsync(
        $"ALTER TABLE {_table} DISABLE TRIGGER USER; DELETE FROM {_table} {Where}; "
        + $"ALTER TABLE {_table} ENABLE ALWAYS TRIGGER audit_insert");

    // Each gives another value each time, so that the next way finds something to change.
    private IEnumerable<string> Changes()
        => type.GetProperties().Where(property => !property.IsKey() && !property.IsForeignKey()
            && property.GetAfterSaveBehavior() == PropertySaveBehavior.Save).SelectMany(property =>
        {
            var column = property.GetColumnName();
            return property.GetColumnType() switch
            {
                "boolean" => new[] { $"{column} = NOT {column}" },
                "integer" => [$"{column} = {column} + 1"],
                "bytea" => [$"{column} = set_bit({column}, 9, 1 - get_bit({column}, 9))"],
                var text when property.ClrType == typeof(string) && text is not "jsonb" =>
                    [$"{column} = {column} || 'x'", $"{column} = translate({column}, '0123456789', '1234567890')"],
                var numeric when numeric.StartsWith("numeric", StringComparison.Ordinal) => [$"{column} = {column} + 1"],
                _ => [],
            };
        });

    private async Task CopyAsync()
    {
        await using var writer = await connection.BeginTextImportAsync($"COPY {_table} FROM STDIN");
        await writer.WriteAsync(_copied);
    }

    private async Task SaveAsync(EntityState state)
    {
        await using var context = CreateContext();
        if (state == EntityState.Added)
        {
            // As it was, but for what the database writes.
            var entry = context.Entry(Activator.CreateInstance(type.ClrType, nonPublic: true)!);
            foreach (var property in entry.Metadata.GetProperties()
                .Where(property => property.GetBeforeSaveBehavior() == PropertySaveBehavior.Save))
            {
                entry.Property(property.Name).CurrentValue = _saved[property.Name];
            }

            entry.State = EntityState.Added;
        }
        else
        {
            var entry = context.Entry(await FindAsync(context));
            _saved = Values(entry);
            if (state == EntityState.Modified)
            {
                entry.Property(Property.Name).CurrentValue = Another(_saved[Property.Name]);
            }
            else
            {
                entry.State = EntityState.Deleted;
            }
        }

        await context.SaveChangesAsync();
    }

    private static Dictionary<string, object?> Values(EntityEntry entry)
        => entry.Properties.ToDictionary(property => property.Metadata.Name, property => property.CurrentValue);

    private async Task ExecuteUpdateAsync()
    {
        await using var context = CreateContext();
        var before = context.Entry(await FindAsync(context)).Property(Property.Name).CurrentValue;
        await (Task)Generic(nameof(ExecuteUpdateAsync), type.ClrType, Property.ClrType).Invoke(this, [context, Another(before)])!;
    }

    private async Task ExecuteDeleteAsync()
    {
        await using var context = CreateContext();
        await (Task)Generic(nameof(ExecuteDeleteAsync), type.ClrType).Invoke(this, [context])!;
    }

    private async Task<object> FindAsync(DbContext context)
        => await (Task<object>)Generic(nameof(FindAsync), type.ClrType).Invoke(this, [context])!;

    private Task<int> ExecuteUpdateAsync<TEntity, TValue>(DbContext context, TValue value)
        where TEntity : class
        => ByKey<TEntity>(context).ExecuteUpdateAsync(s => s.SetProperty(e => EF.Property<TValue>(e, Property.Name), value));

    private Task<int> ExecuteDeleteAsync<TEntity>(DbContext context)
        where TEntity : class
        => ByKey<TEntity>(context).ExecuteDeleteAsync();

    private async Task<object> FindAsync<TEntity>(DbContext context)
        where TEntity : class
        => await ByKey<TEntity>(context).SingleAsync();

    private IQueryable<TEntity> ByKey<TEntity>(DbContext context)
        where TEntity : class
        => Guid.TryParse(Row, out var id) ? context.Set<TEntity>().Where(e => EF.Property<Guid>(e, "Id") == id)
            : int.TryParse(Row, out var number) ? context.Set<TEntity>().Where(e => EF.Property<int>(e, Key) == number)
            : context.Set<TEntity>().Where(e => EF.Property<string>(e, Key) == Row);

    private string Key => type.FindPrimaryKey()!.Properties[0].Name;

    private IProperty Property => type.GetProperties().Single(property => property.GetColumnName() == _set.Split(' ')[0]);

    private MethodInfo Generic(string name, params Type[] types)
        => GetType().GetMethods(BindingFlags.Instance | BindingFlags.NonPublic)
            .Single(method => method.Name == name && method.GetGenericArguments().Length == types.Length)
            .MakeGenericMethod(types);

    private object Another(object? value) => value switch
    {
        bool flag => !flag,
        int number => number + 1,
        decimal number => number + 1,
        byte[] bytes => (byte[])[.. bytes[..^1], (byte)(bytes[^1] + 1)],
        string text when _set.Contains("translate", StringComparison.Ordinal)
            => string.Concat(text.Select(letter => char.IsAsciiDigit(letter) ? (char)('0' + (letter - '0' + 1) % 10) : letter)),
        string text => text + "y",
        _ => throw new InvalidOperationException($"No other value is known than {value}."),
    };

    private TelehealthDbContext CreateContext()
    {
        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        options.UseTelehealth(connection);
        var context = new TelehealthDbContext(options.Options);
        context.Database.UseTransaction(transaction);
        return context;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string?> ScalarAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() as string;
    }
}
