using Telehealth.Data.Deployment;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment;

/// <summary>What is said of a change of a column's type is what PostgreSQL does.</summary>
public sealed class StoreTypeTests(TestServer server) : IAsyncLifetime
{
    private readonly EmptyDatabase _database = new(server);

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory]
    [InlineData("character varying(10)", "character varying(20)", false)]
    [InlineData("character varying(10)", "character varying", false)]
    [InlineData("character varying(20)", "character varying(10)", true)]
    [InlineData("character varying(10)", "text", false)]
    [InlineData("text", "character varying", false)]
    [InlineData("text", "character varying(10)", true)]
    [InlineData("numeric(10,2)", "numeric(12,2)", false)]
    [InlineData("numeric(10,2)", "numeric", false)]
    [InlineData("numeric(10,2)", "numeric(12,3)", true)]
    [InlineData("numeric", "numeric(10,2)", true)]
    [InlineData("timestamp(3) with time zone", "timestamp with time zone", false)]
    [InlineData("timestamp with time zone", "timestamp(3) with time zone", true)]
    [InlineData("interval(3)", "interval", false)]
    [InlineData("bit varying(10)", "bit varying(20)", false)]
    [InlineData("cidr", "inet", false)]
    [InlineData("integer", "bigint", true)]
    [InlineData("bigint", "integer", true)]
    [InlineData("date", "timestamp without time zone", true)]
    public async Task The_table_is_written_anew_where_it_is_said(string from, string to, bool rewrites)
    {
        await _database.RowsAsync($"CREATE TABLE t (a {from}); INSERT INTO t VALUES (NULL)");
        var before = await FileAsync();
        await _database.RowsAsync($"ALTER TABLE t ALTER COLUMN a TYPE {to}");

        Assert.Equal(rewrites, before != await FileAsync());
        Assert.Equal(rewrites, StoreType.Parse(from).Rewrites(StoreType.Parse(to)));
    }

    private async Task<string> FileAsync() => (await _database.RowsAsync("SELECT pg_relation_filenode('t')"))[0];
}
