using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.PatientOwnership;

/// <summary>No row moves from one patient to another, whoever writes: for every owned table.</summary>
public class MovedRowTests(ClinicDatabase database) : IClassFixture<ClinicDatabase>
{
    public static TheoryData<string> OwnedTables => new(
        TestModel.Tables.Where(t => t.IsPatientOwned()).Select(t => t.GetTableName()!).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(OwnedTables))]
    public async Task Psql_cannot_move_a_row(string table)
    {
        foreach (var asOwner in new[] { false, true })
        {
            (await database.TryAsync(Move(table), asOwner)).AssertRefused(PostgresErrorCodes.IntegrityConstraintViolation);
        }
    }

    [Fact]
    public async Task ExecuteUpdate_cannot_move_a_row()
    {
        await using var context = database.CreateContext();
        var row = await context.PatientFlags.FirstAsync();
        var other = await context.Patients.FirstAsync(p => p.Id != row.PatientId);

        var exception = await Assert.ThrowsAsync<PostgresException>(() => context.PatientFlags
            .Where(f => f.Id == row.Id)
            .ExecuteUpdateAsync(f => f.SetProperty(x => x.PatientId, other.Id)));

        Assert.Equal("a row of patient_flags cannot move to another patient", exception.MessageText);
    }

    [Fact]
    public async Task A_row_may_be_written_with_the_patient_that_it_has()
        => (await database.TryAsync("UPDATE patient_flags SET patient_id = patient_id, reason = 'Another reason'"))
            .AssertAccepted();

    [Fact]
    public async Task Without_the_trigger_a_row_would_move()
        => (await database.TryAsync($"DROP TRIGGER keep_patient ON patient_flags; {Move("patient_flags")}", asOwner: true)).AssertAccepted();

    private static string Move(string table)
        => $"""
            UPDATE {table} AS t SET patient_id = (SELECT id FROM patients AS p WHERE p.id <> t.patient_id LIMIT 1)
            WHERE id = (SELECT id FROM {table} LIMIT 1)
            """;
}
