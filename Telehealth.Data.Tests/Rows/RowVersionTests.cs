using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Patients;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Rows;

/// <summary>created_at, updated_at and version are the database's, on every write path.</summary>
public class RowVersionTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task SaveChanges_reads_back_what_the_database_set()
    {
        await using var context = database.CreateContext();
        var patient = await AddPatientAsync(context);
        var createdAt = patient.CreatedAt;
        Assert.Equal((1, createdAt), (patient.Version, patient.UpdatedAt));

        patient.FirstName = "Grace";
        await context.SaveChangesAsync();

        Assert.Equal((2, createdAt), (patient.Version, patient.CreatedAt));
        Assert.True(patient.UpdatedAt > createdAt);
    }

    [Theory]
    [InlineData("ExecuteUpdate")]
    [InlineData("psql")]
    public async Task Other_write_paths_count_too(string path)
    {
        await using var context = database.CreateContext();
        var patient = await AddPatientAsync(context);

        if (path == "psql")
        {
            await database.ExecuteAsync($"UPDATE patients SET first_name = 'Grace' WHERE id = '{patient.Id}'");
        }
        else
        {
            await context.Patients.Where(p => p.Id == patient.Id)
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.FirstName, "Grace"));
        }

        var after = await context.Patients.AsNoTracking().SingleAsync(p => p.Id == patient.Id);
        Assert.Equal((2, patient.CreatedAt), (after.Version, after.CreatedAt));
        Assert.True(after.UpdatedAt > patient.UpdatedAt);
    }

    [Fact]
    public async Task A_write_that_changes_nothing_does_not_count()
    {
        await using var context = database.CreateContext();
        var patient = await AddPatientAsync(context);

        await database.ExecuteAsync($"UPDATE patients SET first_name = first_name WHERE id = '{patient.Id}'");

        Assert.Equal(1, (await context.Patients.AsNoTracking().SingleAsync(p => p.Id == patient.Id)).Version);
    }

    [Fact]
    public async Task Nobody_can_forge_them_with_an_update()
    {
        await using var context = database.CreateContext();
        var patient = await AddPatientAsync(context);

        await database.ExecuteAsync(
            $"UPDATE patients SET version = 77, created_at = '2001-01-01', updated_at = '2001-01-01' WHERE id = '{patient.Id}'");

        var after = await context.Patients.AsNoTracking().SingleAsync(p => p.Id == patient.Id);
        Assert.Equal((2, patient.CreatedAt), (after.Version, after.CreatedAt));
        Assert.True(after.UpdatedAt > patient.UpdatedAt);
    }

    [Fact]
    public async Task EF_refuses_to_write_them()
    {
        await using var context = database.CreateContext();
        var patient = NewPatient();
        patient.CreatedAt = DateTimeOffset.UnixEpoch;
        context.Add(patient);

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
    }

    [Fact]
    public async Task A_change_that_was_not_seen_is_not_overwritten()
    {
        await using var mine = database.CreateContext();
        await using var theirs = database.CreateContext();
        var patient = await AddPatientAsync(mine);
        (await theirs.Patients.SingleAsync(p => p.Id == patient.Id)).LastName = "Theirs";
        await theirs.SaveChangesAsync();

        patient.LastName = "Mine";

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => mine.SaveChangesAsync());
        Assert.Equal("Theirs", await database.QueryAsync<string>($"SELECT last_name FROM patients WHERE id = '{patient.Id}'"));
    }

    private static async Task<Patient> AddPatientAsync(TelehealthDbContext context)
    {
        var patient = NewPatient();
        context.Add(patient);
        await context.SaveChangesAsync();
        return patient;
    }

    private static Patient NewPatient() => new() { FirstName = "Ada", LastName = "Byron", DateOfBirth = new(1980, 12, 10) };
}
