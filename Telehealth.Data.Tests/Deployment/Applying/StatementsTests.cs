using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql;
using Telehealth.Data.Deployment.Linting;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Applying;

/// <summary>The statements of a migration go to the server together, and those of the next one are made meanwhile.</summary>
public sealed class StatementsTests(TestServer server) : IAsyncLifetime
{
    private readonly EmptyDatabase _database = new(server);

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Statements_stay_apart_however_they_end()
    {
        await SampleContext.MigrateAsync(_database.OwnerConnectionString, [typeof(Ends)]);

        Assert.Equal(["1", "2", "3", "4", "5"], await _database.RowsAsync("SELECT n FROM ends ORDER BY n"));
    }

    [Fact]
    public async Task A_statement_that_fails_is_told_in_its_own_words_and_none_beside_it_is_done()
    {
        var failure = await Assert.ThrowsAsync<PostgresException>(
            () => SampleContext.MigrateAsync(_database.OwnerConnectionString, [typeof(Initial), typeof(Fails)]));

        Assert.Equal((PostgresErrorCodes.UndefinedTable, "relation \"nowhere\" does not exist"), (failure.SqlState, failure.MessageText));
        Assert.Equal(["migration_history"], await TablesAsync());
        Assert.Equal(["20260101000000_Initial"], await _database.RowsAsync("SELECT migration_name FROM migration_history"));
    }

    [Fact]
    public async Task Of_a_migration_that_cannot_be_made_into_SQL_those_before_it_are_applied()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => SampleContext.MigrateAsync(_database.OwnerConnectionString, [typeof(Ends), typeof(CannotBeMade), typeof(Behind)]));

        Assert.Contains(nameof(Unknown), failure.Message, StringComparison.Ordinal);
        Assert.Equal(["ends", "migration_history"], await TablesAsync());
        Assert.Equal(["20260111000000_Ends"], await _database.RowsAsync("SELECT migration_name FROM migration_history"));
    }

    private Task<IReadOnlyList<string>> TablesAsync()
        => _database.RowsAsync("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1");

    [SuppressLint("raw-sql", "It is about the statements.")]
    [Migration("20260111000000_Ends")]
    internal sealed class Ends : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE TABLE ends (n int)");
            migrationBuilder.Sql("INSERT INTO ends VALUES (1) -- This is no end;");
            migrationBuilder.Sql("INSERT INTO ends VALUES (2); -- This is one.");
            migrationBuilder.Sql("INSERT INTO ends VALUES (3) /* ; */");
            migrationBuilder.Sql("INSERT INTO ends SELECT length(';--;');\n");
            migrationBuilder.Sql("INSERT INTO ends VALUES (5);");
        }
    }

    [SuppressLint("raw-sql", "It is about the statements.")]
    [Migration("20260112000000_Fails")]
    internal sealed class Fails : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE TABLE before (n int);");
            migrationBuilder.Sql("INSERT INTO nowhere VALUES (1);");
            migrationBuilder.Sql("CREATE TABLE behind (n int);");
        }
    }

    [SuppressLint("raw-sql", "It is about the statements.")]
    [Migration("20260113000000_CannotBeMade")]
    internal sealed class CannotBeMade : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Operations.Add(new Unknown());
    }

    [SuppressLint("raw-sql", "It is about the statements.")]
    [Migration("20260114000000_Behind")]
    internal sealed class Behind : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("CREATE TABLE behind (n int);");
    }

    internal sealed class Unknown : MigrationOperation;
}
