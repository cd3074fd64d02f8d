using Npgsql;

namespace Telehealth.Data.Tests.TestDatabase;

/// <summary>What became of statements that were tried and undone.</summary>
/// <param name="Rows">How many rows they touched.</param>
/// <param name="Refusal">What PostgreSQL refused them with; null where it did not.</param>
public sealed record Attempt(int Rows, PostgresException? Refusal)
{
    /// <summary>Fails unless PostgreSQL refused the statements with this code and, where given, by this constraint.</summary>
    public void AssertRefused(string sqlState, string? constraint = null)
    {
        Assert.True(Refusal is not null, $"accepted, {Rows} row(s)");
        Assert.Equal(sqlState, Refusal.SqlState);
        if (constraint is not null)
        {
            Assert.Equal(constraint, Refusal.ConstraintName);
        }
    }

    /// <summary>Fails unless the statements were accepted and touched a row.</summary>
    public void AssertAccepted()
    {
        Assert.Null(Refusal);
        Assert.NotEqual(0, Rows);
    }
}
