using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.Confidentiality;
using Telehealth.Data.Patients;

namespace Telehealth.Data.Tests.Confidentiality;

/// <summary>
///     What is thrown on each way to the database when PostgreSQL quotes a value: the same type and the same SQLSTATE, without
///     the value. The triggers of the test quote it, because those of the schema do not.
/// </summary>
public sealed class ErrorsTests(QuotingDatabase database) : IClassFixture<QuotingDatabase>
{
    private const string Value = QuotingDatabase.Value;

    private static readonly Dictionary<string, Func<TelehealthDbContext, Task>> Ways = new()
    {
        ["query"] = db => db.Database.SqlQuery<int>($"SELECT {Value}::text::int AS \"Value\"").ToListAsync(),
        ["query that fails in its third row"] = db => db.Database
            .SqlQuery<int>($"SELECT (CASE WHEN n < 3 THEN '1' ELSE {Value} END)::int FROM generate_series(1, 5) AS n")
            .ToListAsync(),
        ["synchronous query that fails in its third row"] = db => Synchronously(() => db.Database
            .SqlQuery<int>($"SELECT (CASE WHEN n < 3 THEN '1' ELSE {Value} END)::int FROM generate_series(1, 5) AS n")
            .ToList()),
        ["FromSql"] = db => db.Patients
            .FromSql($"SELECT * FROM patients WHERE length({Value}) = {Value}::text::int").ToListAsync(),
        ["text search"] = db => db.Database
            .SqlQuery<bool>($"SELECT to_tsvector('x') @@ to_tsquery({Value + " & ("}) AS \"Value\"").ToListAsync(),
        ["ExecuteSql"] = db => db.Database.ExecuteSqlAsync($"SELECT {Value}::text::date"),
        ["synchronous ExecuteSql"] = db => Synchronously(() => db.Database.ExecuteSql($"SELECT {Value}::text::date")),
        ["SaveChanges"] = db =>
        {
            db.Add(NewPatient());
            return db.SaveChangesAsync();
        },
        ["synchronous SaveChanges"] = db =>
        {
            db.Add(NewPatient());
            return Synchronously(() => db.SaveChanges());
        },
        ["SaveChanges, second statement"] = async db =>
        {
            db.Add(new Patient { FirstName = "Good", LastName = "One", DateOfBirth = new(1990, 1, 1) });
            db.Add(NewPatient());
            await db.SaveChangesAsync();
        },
        ["SaveChanges of a removal"] = async db =>
        {
            db.Remove(await db.Patients.FirstAsync(p => p.LastName == QuotingDatabase.LastName));
            await db.SaveChangesAsync();
        },
        ["ExecuteUpdate"] = db => db.Patients.ExecuteUpdateAsync(p => p.SetProperty(x => x.FirstName, Value)),
        ["ExecuteDelete"] = db => db.Patients.Where(p => p.LastName == QuotingDatabase.LastName).ExecuteDeleteAsync(),
        ["commit"] = async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync($"INSERT INTO checked_late VALUES ({Value})");
            await transaction.CommitAsync();
        },
        ["synchronous commit"] = db => Synchronously(() =>
        {
            using var transaction = db.Database.BeginTransaction();
            db.Database.ExecuteSql($"INSERT INTO checked_late VALUES ({Value})");
            transaction.Commit();
            return 0;
        }),
        ["inside the execution strategy"] = db => db.Database.CreateExecutionStrategy().ExecuteAsync(
            () => db.Database.ExecuteSqlAsync($"SELECT {Value}::text::uuid")),
    };

    public static TheoryData<string> AllWays => [.. Ways.Keys];

    [Theory]
    [MemberData(nameof(AllWays))]
    public async Task An_error_is_thrown_as_it_was_but_without_the_value(string way)
    {
        await using var context = database.CreateContext();

        var exception = await Record.ExceptionAsync(() => Ways[way](context));

        Assert.NotNull(exception);
        Assert.DoesNotContain(Value, exception.ToString(), StringComparison.Ordinal);
        var refused = Assert.IsType<PostgresException>(exception as PostgresException ?? exception.InnerException);
        Assert.DoesNotContain(Value, string.Join(' ', refused.Data.Values.Cast<object>()), StringComparison.Ordinal);
        Assert.NotEmpty(refused.SqlState);
        Assert.Equal(way.Contains("SaveChanges", StringComparison.Ordinal), exception is DbUpdateException);
        // Where it came from, and not only where it was thrown again.
        Assert.Contains("Npgsql.Internal", refused.StackTrace, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllWays))]
    public async Task With_sensitive_data_logging_the_value_is_there(string way)
    {
        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        options.UseTelehealth(database.ConnectionString).EnableSensitiveDataLogging();
        await using var context = new TelehealthDbContext(options.Options);

        var exception = await Record.ExceptionAsync(() => Ways[way](context));

        Assert.Contains(Value, exception!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_names_the_rule_that_was_broken_stays()
    {
        await using var context = database.CreateContext();
        context.Add(new Patient { FirstName = "A", LastName = "B", DateOfBirth = new(1990, 1, 1), ShippingState = "XX" });

        var exception = await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());

        var refused = Assert.IsType<PostgresException>(exception.InnerException);
        Assert.Equal(
            (PostgresErrorCodes.CheckViolation, "public", "patients"),
            (refused.SqlState, refused.SchemaName, refused.TableName));
        Assert.Contains(refused.ConstraintName!, refused.MessageText, StringComparison.Ordinal);
        Assert.Null(refused.Detail);
        Assert.Same(context.ChangeTracker.Entries().Single().Entity, Assert.Single(exception.Entries).Entity);
    }

    [Fact]
    public async Task A_cancelled_statement_is_cancelled_and_a_lost_deadlock_is_tried_again()
    {
        await using var context = database.CreateContext();
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => context.Database.ExecuteSqlAsync($"SELECT pg_sleep(20), {Value}", soon.Token));
        Assert.DoesNotContain(Value, cancelled.ToString(), StringComparison.Ordinal);

        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        options.UseTelehealth(database.ConnectionString);
        options.UseNpgsql(npgsql => npgsql.EnableRetryOnFailure(3, TimeSpan.Zero, null));
        await using var retrying = new TelehealthDbContext(options.Options);
        var attempts = 0;
        await retrying.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            attempts++;
            await retrying.Database.ExecuteSqlRawAsync(
                attempts < 3 ? "DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = 'deadlock_detected'; END $$" : "SELECT 1");
        });
        Assert.Equal(3, attempts);
        // The strategy reads ahead, so that the reader is Npgsql's behind ours behind EF Core's.
        Assert.NotNull(await retrying.Patients.FirstAsync());
    }

    [Fact]
    public async Task A_span_of_Npgsql_has_the_error_without_the_value()
    {
        var events = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or nameof(ErrorsTests),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => events.Enqueue(string.Join(' ', span.Events.SelectMany(e => e.Tags).Append(new(
                "source", span.Source.Name)))),
        };
        ActivitySource.AddActivityListener(listener);
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"SELECT 'span {Value}'::date", connection);

        var raw = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        Assert.Contains(events, text => text.Contains("22007", StringComparison.Ordinal));
        Assert.DoesNotContain(events, text => text.Contains(Value, StringComparison.Ordinal));
        // Negative control: what .NET records of the same error where nobody is before it.
        using (var other = new ActivitySource(nameof(ErrorsTests)))
        {
            using var span = other.StartActivity();
            span!.AddException(raw);
        }

        Assert.Contains(events, text => text.Contains(Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task COPY_through_the_contexts_connection_is_cleaned_by_who_sends_it()
    {
        await using var context = database.CreateContext();
        await context.Database.OpenConnectionAsync();
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();

        var refused = await Assert.ThrowsAsync<PostgresException>(async () =>
        {
            await using var writer = await connection.BeginTextImportAsync(
                "COPY patients (first_name, date_of_birth) FROM STDIN");
            await writer.WriteLineAsync($"A\t{Value}");
        });

        Assert.Contains(Value, refused.ToString(), StringComparison.Ordinal);
        var clean = refused.WithoutValues();
        Assert.DoesNotContain(Value, clean.ToString(), StringComparison.Ordinal);
        Assert.Equal(refused.SqlState, clean.SqlState);
    }

    private static Patient NewPatient() => new() { FirstName = Value, LastName = "B", DateOfBirth = new(1990, 1, 1) };

    private static Task Synchronously<T>(Func<T> work)
    {
        work();
        return Task.CompletedTask;
    }
}
