using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Faults;

/// <summary>Once there was an index on each unique column beside the unique one, and indexes on booleans.</summary>
public class DoubledIndexesTests(Database database) : IClassFixture<Database>
{
    /// <summary>A plain index whose columns another, as general, begins with.</summary>
    private const string Doubled =
        """
        SELECT i.indexrelid::regclass FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid
        WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisunique AND EXISTS (
            SELECT FROM pg_index AS o JOIN pg_class AS oc ON oc.oid = o.indexrelid
            WHERE o.indrelid = i.indrelid AND o.indexrelid <> i.indexrelid AND oc.relam = c.relam
                AND o.indexprs IS NULL AND i.indexprs IS NULL
                AND o.indpred::text IS NOT DISTINCT FROM i.indpred::text
                AND (o.indkey::int2[])[0:i.indnkeyatts - 1] = (i.indkey::int2[])[0:i.indnkeyatts - 1]
                AND (o.indclass::oid[])[0:i.indnkeyatts - 1] = (i.indclass::oid[])[0:i.indnkeyatts - 1])
        ORDER BY 1
        """;

    private const string OnBooleans =
        """
        SELECT i.indexrelid::regclass FROM pg_index AS i
        JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
        WHERE i.indrelid >= 16384 AND i.indnkeyatts = 1 AND a.atttypid = 'boolean'::regtype
        """;

    [Fact]
    public async Task No_index_is_there_twice() => Assert.Empty(await database.RowsAsync(Doubled));

    [Fact]
    public async Task No_index_is_on_a_lone_boolean() => Assert.Empty(await database.RowsAsync(OnBooleans));

    [Fact]
    public async Task Every_index_is_valid()
        => Assert.Empty(
            await database.RowsAsync("SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid OR NOT indisready"));

    [Fact]
    public async Task Doubled_indexes_and_those_on_booleans_would_be_found()
    {
        var planted = new Database(database.Server);
        await planted.InitializeAsync();
        await planted.RowsAsync(
            "CREATE INDEX planted_email ON patient_logins (email); CREATE INDEX planted_verified ON patient_logins (email_verified)");

        Assert.Equal(["planted_email"], await planted.RowsAsync(Doubled));
        Assert.Equal(["planted_verified"], await planted.RowsAsync(OnBooleans));
        await planted.DisposeAsync();
    }
}
