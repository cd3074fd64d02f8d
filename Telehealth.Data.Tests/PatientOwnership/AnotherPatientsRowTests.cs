using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.PatientOwnership;

/// <summary>
///     No way of writing makes a row of one patient point at a row of another; for every foreign key between owned tables.
/// </summary>
public class AnotherPatientsRowTests(ClinicDatabase database, ITestOutputHelper output) : IClassFixture<ClinicDatabase>
{
    public static TheoryData<string> References => new(OwnedReference.All.Select(r => r.Name));

    public static TheoryData<string> Collections => new(OwnedReference.All.Where(r => r.HasCollection).Select(r => r.Name));

    public static TheoryData<string> Optional => new(OwnedReference.All.Where(r => r.IsOptional).Select(r => r.Name));

    [Fact]
    public void There_are_such_foreign_keys()
    {
        foreach (var reference in OwnedReference.All)
        {
            output.WriteLine($"{reference.DependentTable}.{reference.Column} -> {reference.PrincipalTable}"
                + (reference.IsOptional ? ", optional" : "") + (reference.HasCollection ? ", collection" : ""));
        }

        output.WriteLine($"{OwnedReference.All.Count} foreign keys, {Collections.Count} with a collection, {Optional.Count} optional");
        Assert.NotEmpty(OwnedReference.All);
        Assert.NotEmpty(Collections);
        Assert.NotEmpty(Optional);
    }

    [Theory, MemberData(nameof(References))]
    public Task By_reference_on_a_new_row(string name) => NothingIsWrittenAsync(name, async (reference, rows, context) =>
    {
        var row = reference.Clone(rows.Dependent);
        reference.SetPrincipal(row, rows.Theirs);

        await Assert.ThrowsAsync<PatientMixUpException>(() => AddAndSaveAsync(context, row));
    });

    [Theory, MemberData(nameof(References))]
    public Task By_reference_on_a_tracked_row(string name) => NothingIsWrittenAsync(name, async (reference, rows, context) =>
    {
        reference.SetPrincipal(rows.Dependent, rows.Theirs);

        await Assert.ThrowsAsync<PatientMixUpException>(() => context.SaveChangesAsync());
    });

    [Theory, MemberData(nameof(Collections))]
    public Task By_collection(string name) => NothingIsWrittenAsync(name, async (reference, rows, context) =>
    {
        reference.AddToCollection(rows.Theirs, reference.Clone(rows.Dependent));

        await Assert.ThrowsAsync<PatientMixUpException>(() => context.SaveChangesAsync());
    });

    [Theory, MemberData(nameof(References))]
    public Task By_key_value(string name) => NothingIsWrittenAsync(name, async (reference, rows, context) =>
    {
        context.ChangeTracker.Clear();
        var row = reference.Clone(rows.Dependent);
        reference.SetKey(row, ((IPatientOwned)rows.Theirs).Id);

        var exception = await Assert.ThrowsAsync<DbUpdateException>(() => AddAndSaveAsync(context, row));

        var refusal = Assert.IsType<PostgresException>(exception.InnerException);
        Assert.Equal((PostgresErrorCodes.ForeignKeyViolation, name), (refusal.SqlState, refusal.ConstraintName));
    });

    [Theory, MemberData(nameof(References))]
    public Task Through_psql(string name) => NothingIsWrittenAsync(name, async (reference, rows, _) =>
        (await database.TryAsync(Update(reference, rows))).AssertRefused(PostgresErrorCodes.ForeignKeyViolation, name));

    [Theory, MemberData(nameof(References))]
    public Task Only_the_foreign_key_stops_psql(string name) => NothingIsWrittenAsync(name, async (reference, rows, _) =>
        (await database.TryAsync(
            $"ALTER TABLE {reference.DependentTable} DROP CONSTRAINT {name}; {Update(reference, rows)}", asOwner: true)).AssertAccepted());

    [Theory, MemberData(nameof(References))]
    public async Task Rows_of_the_same_patient_go_together(string name)
    {
        var reference = OwnedReference.Find(name);
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var rows = await FindAsync(context, reference);

        var row = reference.Clone(rows.Dependent);
        reference.SetPrincipal(row, rows.Own);
        reference.SetPrincipal(rows.Dependent, rows.Own);
        await AddAndSaveAsync(context, row);

        Assert.Equal(((IPatientOwned)rows.Own).Id, reference.GetKey(row));
        Assert.Equal(((IPatientOwned)rows.Own).PatientId, ((IPatientOwned)row).PatientId);
    }

    [Theory, MemberData(nameof(Optional))]
    public async Task Without_the_reference_a_row_is_still_its_patients(string name)
    {
        var reference = OwnedReference.Find(name);
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var rows = await FindAsync(context, reference);
        var patientId = ((IPatientOwned)rows.Dependent).PatientId;
        reference.SetPrincipal(rows.Dependent, rows.Own);
        await context.SaveChangesAsync();

        reference.SetPrincipal(rows.Dependent, null);
        await context.SaveChangesAsync();

        Assert.Equal((null, patientId), (reference.GetKey(rows.Dependent), ((IPatientOwned)rows.Dependent).PatientId));
        await context.Entry(rows.Dependent).ReloadAsync();
        Assert.Equal((null, patientId), (reference.GetKey(rows.Dependent), ((IPatientOwned)rows.Dependent).PatientId));
    }

    private static async Task AddAndSaveAsync(TelehealthDbContext context, object row)
    {
        context.Add(row);
        await context.SaveChangesAsync();
    }

    private static string Update(OwnedReference reference, Rows rows)
        => $"""
            UPDATE {reference.DependentTable} SET {reference.Column} = '{((IPatientOwned)rows.Theirs).Id}'
            WHERE id = '{((IPatientOwned)rows.Dependent).Id}'
            """;

    /// <summary>A row, a row of the same patient that it may reference, and one of another patient; all tracked.</summary>
    private async Task<Rows> FindAsync(TelehealthDbContext context, OwnedReference reference)
    {
        var material = await database.RowsAsync(
            $"""
            SELECT d.patient_id, d.id, d.own, b.patient_id, b.id
            FROM (SELECT d.patient_id, d.id AS id, p.id AS own FROM {reference.DependentTable} AS d
                JOIN {reference.PrincipalTable} AS p ON p.patient_id = d.patient_id
                ORDER BY (p.id = d.{reference.Column}) IS TRUE DESC, d.id LIMIT 1) AS d
            JOIN {reference.PrincipalTable} AS b ON b.patient_id <> d.patient_id
            ORDER BY b.id LIMIT 1
            """);
        var keys = Assert.Single(material).Split(' ').Select(Guid.Parse).ToArray();

        return new Rows(
            (await context.FindAsync(reference.Dependent, keys[0], keys[1]))!,
            (await context.FindAsync(reference.Principal, keys[0], keys[2]))!,
            (await context.FindAsync(reference.Principal, keys[3], keys[4]))!);
    }

    private async Task NothingIsWrittenAsync(string name, Func<OwnedReference, Rows, TelehealthDbContext, Task> attempt)
    {
        var reference = OwnedReference.Find(name);
        var contents = $"SELECT count(*), md5(string_agg(t::text, ',' ORDER BY id)) FROM {reference.DependentTable} AS t";
        var before = await database.RowsAsync(contents);

        await using (var context = database.CreateContext())
        {
            await attempt(reference, await FindAsync(context, reference), context);
        }

        Assert.Equal(before, await database.RowsAsync(contents));
    }

    private sealed record Rows(object Dependent, object Own, object Theirs);
}
