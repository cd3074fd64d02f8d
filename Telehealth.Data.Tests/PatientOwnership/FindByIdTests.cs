using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.PatientOwnership;

/// <summary>A row is found by its identifier alone, though its key has two parts.</summary>
public class FindByIdTests(ClinicDatabase database) : IClassFixture<ClinicDatabase>
{
    public static TheoryData<string> Owned => new(TestModel.Tables.Where(t => t.IsPatientOwned()).Select(t => t.Name));

    [Theory, MemberData(nameof(Owned))]
    public Task Finds_a_row_of_every_owned_table(string name)
    {
        var check = typeof(FindByIdTests).GetMethod(nameof(FindsAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;
        return (Task)check.MakeGenericMethod(TestModel.Model.FindEntityType(name)!.ClrType).Invoke(this, [])!;
    }

    [Fact]
    public async Task Reads_what_the_query_includes()
    {
        await using var context = database.CreateContext();
        var id = await context.Consultations.Where(c => c.Notes.Count > 0).Select(c => c.Id).FirstAsync();

        var consultation = await context.Consultations.Include(c => c.Notes).FindByIdAsync(id);

        Assert.NotEmpty(consultation!.Notes);
    }

    private async Task FindsAsync<T>()
        where T : class, IPatientOwned
    {
        await using var context = database.CreateContext();
        var row = await context.Set<T>().AsNoTracking().FirstAsync();

        Assert.Equal(row.PatientId, (await context.Set<T>().FindByIdAsync(row.Id))!.PatientId);
        Assert.Null(await context.Set<T>().FindByIdAsync(Guid.NewGuid()));
        Assert.Null(await context.Set<T>().FindByIdAsync(row.PatientId));

        // Through the plain index on id, which a small table's rows are read without.
        var table = context.Model.FindEntityType(typeof(T))!.GetTableName();
        var plan = await database.RowsAsync($"SET enable_seqscan = off; EXPLAIN SELECT * FROM {table} WHERE id = '{row.Id}'");
        Assert.Contains(plan, line => line.Contains("Index Cond: (id =", StringComparison.Ordinal));
    }
}
