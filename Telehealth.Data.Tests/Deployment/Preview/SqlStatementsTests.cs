using Telehealth.Data.Deployment.Preview;
using Telehealth.Data.Deployment.Preview.Forms;

namespace Telehealth.Data.Tests.Deployment.Preview;

public class SqlStatementsTests
{
    [Theory]
    [InlineData("SELECT 1; SELECT 2;\n", "SELECT 1|SELECT 2")]
    [InlineData("SELECT 'a;''b;'; SELECT E'\\';'", "SELECT 'a;''b;'|SELECT E'\\';'")]
    [InlineData("SELECT \"a;\"\"b\"; -- c;\nSELECT 2 /* d; */", "SELECT \"a;\"\"b\"|-- c;\nSELECT 2 /* d; */")]
    [InlineData("DO $$ BEGIN x; END $$; SELECT $a$ ; $$ ; $a$", "DO $$ BEGIN x; END $$|SELECT $a$ ; $$ ; $a$")]
    [InlineData(" ;; \n", "")]
    public void A_semicolon_ends_a_statement_where_it_is_one(string sql, string statements)
        => Assert.Equal(statements, string.Join('|', SqlStatements.Split(sql)));

    [Theory]
    [InlineData("-- why\nCREATE INDEX a ON t (b)", LockMode.Share)]
    [InlineData("create unique index concurrently if not exists \"A\" on public.\"t\" (b)", LockMode.ShareUpdateExclusive)]
    [InlineData("ALTER TABLE t ADD CONSTRAINT a CHECK (b <> 'x, y') NOT VALID", LockMode.AccessExclusive)]
    public void A_form_is_recognised_whatever_the_case_comments_and_quotes(string sql, LockMode mode)
    {
        var effect = StatementForms.Run(sql, Schema(), StatementForms.All);

        Assert.Equal([KeyValuePair.Create("t", mode)], effect.Locks);
    }

    [Theory]
    [InlineData("ALTER TABLE t ADD b int, ADD c uuid DEFAULT (gen_random_uuid())")]
    [InlineData("ALTER TABLE t ADD b uuid DEFAULT (own_function())")]
    [InlineData("ALTER TABLE t ADD PRIMARY KEY (b)")]
    [InlineData("ALTER TABLE t ADD b int UNIQUE")]
    [InlineData("ALTER TABLE IF EXISTS t ADD b int")]
    [InlineData("DROP TABLE t CASCADE")]
    [InlineData("TRUNCATE t")]
    [InlineData("DO $$ BEGIN DELETE FROM t; END $$")]
    public void What_a_form_does_not_tell_is_not_guessed(string sql)
        => Assert.False(StatementForms.Run(sql, Schema(), StatementForms.All).IsKnown);

    private static SchemaSketch Schema()
    {
        var schema = new SchemaSketch();
        schema.Tables["t"] = new SketchedTable("t");
        return schema;
    }
}
