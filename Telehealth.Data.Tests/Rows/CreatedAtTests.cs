using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.Rows;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Rows;

/// <summary>Nobody changes when a row was created, whoever writes: for every table.</summary>
public class CreatedAtTests(ClinicDatabase database) : IClassFixture<ClinicDatabase>
{
    private const string Forged = "SET created_at = '2001-01-01'";

    public static TheoryData<string> Versioned => Tables(isVersioned: true);

    public static TheoryData<string> Others => Tables(isVersioned: false);

    [Theory, MemberData(nameof(Others))]
    public async Task A_forged_time_of_creation_is_refused(string table)
    {
        foreach (var asOwner in new[] { false, true })
        {
            // The application may not write the audit trail at all.
            (await database.TryAsync($"UPDATE {table} {Forged}", asOwner)).AssertRefused(
                table == "audit_entries" && !asOwner
                    ? PostgresErrorCodes.InsufficientPrivilege
                    : PostgresErrorCodes.IntegrityConstraintViolation);
        }
    }

    [Theory, MemberData(nameof(Versioned))]
    public async Task Where_changes_are_counted_it_is_put_back(string table)
        => Assert.Equal(["0"], await database.RowsAsync(
            $"""
            WITH forged AS (UPDATE {table} {Forged} RETURNING created_at)
            SELECT count(*) FROM forged WHERE created_at = '2001-01-01'
            """));

    [Fact]
    public async Task A_partition_that_is_written_to_directly_refuses_it_too()
    {
        var partitions = await database.RowsAsync(
            """
            SELECT DISTINCT tableoid::regclass FROM analytics_events
            UNION SELECT DISTINCT tableoid::regclass FROM patient_access_audit
            """);

        Assert.NotEmpty(partitions);
        foreach (var partition in partitions)
        {
            (await database.TryAsync($"UPDATE {partition} {Forged}", asOwner: true))
                .AssertRefused(PostgresErrorCodes.IntegrityConstraintViolation);
        }
    }

    [Fact]
    public async Task ExecuteUpdate_is_refused_by_name()
    {
        await using var context = database.CreateContext();

        var exception = await Assert.ThrowsAsync<PostgresException>(() => context.PrescriptionItems
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.CreatedAt, DateTimeOffset.UnixEpoch)));

        Assert.Equal("the time of creation of a row of prescription_items cannot change", exception.MessageText);
    }

    [Fact]
    public async Task A_row_may_be_written_with_the_time_that_it_has()
        => (await database.TryAsync("UPDATE order_items SET created_at = created_at, dosage = 'Another dosage'"))
            .AssertAccepted();

    [Fact]
    public async Task Without_the_trigger_it_would_be_forged()
        => (await database.TryAsync(
            $"DROP TRIGGER keep_created_at ON order_items; UPDATE order_items {Forged}", asOwner: true)).AssertAccepted();

    private static TheoryData<string> Tables(bool isVersioned) => new(TestModel.Tables
        .Where(t => t.FindProperty(nameof(Entity.CreatedAt)) is not null)
        .Where(t => t.ClrType.IsAssignableTo(typeof(IVersioned)) == isVersioned)
        .Select(t => t.GetTableName()!).Order(StringComparer.Ordinal));
}
