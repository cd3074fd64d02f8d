using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Telehealth.Data.Confidentiality;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Confidentiality;

/// <summary>What an application does with the columns, and what can go wrong with it. All of it is undone again.</summary>
internal static class CanaryOperations
{
    private static readonly CanaryColumn First = CanaryColumn.All[0];

    /// <summary>One operation a column or a table, and those that need no particular one; each with its name.</summary>
    public static IEnumerable<(string Name, Func<TelehealthDbContext, Task> RunAsync)> All =>
    [
        .. CanaryColumn.All.SelectMany(OfColumn),
        .. TestModel.Tables.Where(table => table.FindPrimaryKey() is not null).SelectMany(OfTable),
        .. Others,
    ];

    private static IEnumerable<(string Name, Func<TelehealthDbContext, Task> RunAsync)> Others { get; } =
    [
        ("error in the third row", db => db.Database
            .SqlQuery<int>($"SELECT (CASE WHEN n < 3 THEN '1' ELSE {First.Text} END)::int FROM generate_series(1, 5) AS n")
            .ToListAsync()),
        ("no such table", db => db.Database.ExecuteSqlAsync($"SELECT {First.Text} FROM no_such_table")),
        ("timeout", async db =>
        {
            db.Database.SetCommandTimeout(1);
            await db.Database.ExecuteSqlAsync($"SELECT pg_sleep(20), {First.Text}");
        }),
        ("cancelled", async db =>
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
            await db.Database.ExecuteSqlAsync($"SELECT pg_sleep(20), {First.Text}", soon.Token);
        }),
        ("connection lost", db => db.Database.ExecuteSqlAsync(
            $"SELECT pg_terminate_backend(pg_backend_pid()), {First.Text}")),
        ("not translatable", db => db.Patients.Where(p => string.Join(First.Text, p.Allergies).IsNormalized()).ToListAsync()),
        ("tracked twice", async db =>
        {
            var patient = await db.Patients.AsNoTracking().FirstAsync();
            patient.LastName = First.Text;
            db.Attach(patient);
            var again = await db.Patients.AsNoTracking().FirstAsync();
            again.FirstName = First.Text;
            db.Attach(again);
        }),
        ("changed meanwhile", async db =>
        {
            var patient = await db.Patients.FirstAsync();
            await db.Patients.Where(p => p.Id == patient.Id)
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.FirstName, First.Text));
            patient.LastName = First.Text;
            await db.SaveChangesAsync();
        }),
        ("ExecuteUpdate that a check refuses", db => db.Patients
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.ShippingState, First.Text))),
        ("ExecuteDelete of referenced rows", db => db.Patients.Where(p => p.LastName != First.Text).ExecuteDeleteAsync()),
        ("function that refuses", db => db.Database.ExecuteSqlAsync($"SELECT to_tsquery({First.Text + " & ("})")),
        ("COPY that is accepted", db => CopyAsync(db, $"{First.Text}\tB\t1990-01-01\t{{}}\t{{}}\t{{}}\tf\t0")),
        ("COPY that is refused", async db =>
        {
            try
            {
                await CopyAsync(db, $"{First.Text}\tB\t{First.Text}\t{{}}\t{{}}\t{{}}\tf\t0");
            }
            catch (PostgresException refused)
            {
                // As the document says: on this way nobody else does it.
                throw refused.WithoutValues();
            }
        }),
        ("several contexts on one connection", async db =>
        {
            await db.Database.ExecuteSqlAsync($"SELECT set_config('application_name', {First.Text}, true)");
            await db.Database.ExecuteSqlAsync($"SELECT 1 / (length({First.Text}) - length({First.Text}))");
        }),
        ("raised notice", db => db.Database.ExecuteSqlAsync($"DO 'BEGIN RAISE NOTICE ''nothing of a row''; END'")),
    ];

    private static IEnumerable<(string Name, Func<TelehealthDbContext, Task> RunAsync)> OfColumn(CanaryColumn column)
    {
        var table = column.Property.DeclaringType.GetTableName();
        var cast = $"UPDATE {table} SET {column.Property.GetColumnName()} = NULL WHERE ({{0}}::text)::int = 1";
        yield return ($"change {column.Name}", db => ChangeAsync(db, column));
        yield return ($"look for {column.Name}", db => Rows(db, column.Row).CountAsync(HasValue(column)));
        yield return ($"cast to {column.Name}", db => db.Database.ExecuteSqlRawAsync(cast, column.Text));
    }

    private static IEnumerable<(string Name, Func<TelehealthDbContext, Task> RunAsync)> OfTable(IEntityType table)
    {
        yield return ($"add a second {table.ClrType.Name} of the same key", db => AddAgainAsync(db, table.ClrType));
        yield return ($"remove a {table.ClrType.Name}", db => RemoveAsync(db, table.ClrType));
    }

    private static async Task ChangeAsync(TelehealthDbContext context, CanaryColumn column)
    {
        var row = await Rows(context, column.Row).FirstAsync();
        context.Entry(row).Property(column.Property.Name).CurrentValue = column.Value;
        await context.SaveChangesAsync();
    }

    private static async Task AddAgainAsync(TelehealthDbContext context, Type type)
    {
        var added = context.Entry(await Rows(context, type).AsNoTracking().FirstAsync());
        foreach (var column in CanaryColumn.All.Where(column => column.Row == type))
        {
            added.Property(column.Property.Name).CurrentValue = column.Value;
        }

        added.State = EntityState.Added;
        await context.SaveChangesAsync();
    }

    private static async Task RemoveAsync(TelehealthDbContext context, Type type)
    {
        context.Remove(await Rows(context, type).FirstAsync());
        await context.SaveChangesAsync();
    }

    private static IQueryable<object> Rows(TelehealthDbContext context, Type row)
        => (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!
            .MakeGenericMethod(row).Invoke(context, null)!;

    // A captured variable, as in any query that is written by hand, becomes a parameter.
    private static Expression<Func<object, bool>> HasValue(CanaryColumn column)
    {
        var row = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Constant(column), nameof(CanaryColumn.Value));
        return Expression.Lambda<Func<object, bool>>(
            Expression.Equal(
                Expression.Property(Expression.Convert(row, column.Row), column.Property.PropertyInfo!),
                Expression.Convert(value, column.Property.ClrType)),
            row);
    }

    private static async Task CopyAsync(TelehealthDbContext context, string line)
    {
        await context.Database.OpenConnectionAsync();
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        await using var writer = await connection.BeginTextImportAsync(
            """
            COPY patients (id, first_name, last_name, date_of_birth, allergies, current_medications, medical_conditions,
                has_valid_payment_method, account_credit) FROM STDIN
            """);
        await writer.WriteLineAsync($"{Guid.CreateVersion7()}\t{line}");
    }
}
