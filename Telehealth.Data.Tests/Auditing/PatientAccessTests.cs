using System.Net;
using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Auditing;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Auditing;

/// <summary>Who opened a chart is recorded, and found by the patient.</summary>
public class PatientAccessTests(ClinicDatabase database) : IClassFixture<ClinicDatabase>
{
    [Fact]
    public async Task An_access_is_found_by_the_patient_and_is_in_the_audit_trail()
    {
        await using var context = database.CreateContext();
        var patient = await context.Patients.Select(p => p.Id).FirstAsync();
        var provider = await context.Providers.Select(p => p.Id).FirstAsync();
        var who = new AuditContext(ActorKind.Provider, provider)
        {
            Purpose = "treatment",
            IpAddress = IPAddress.Parse("192.0.2.7"),
            UserAgent = "a browser",
        };
        using (who.Begin())
        {
            await context.RecordAccessAsync(new PatientAccess(patient, "/patients/1/chart", "GET") { ResponseStatus = 200 });
        }

        var access = await context.PatientAccessAudit.Where(a => a.PatientId == patient).OrderByDescending(a => a.Id).FirstAsync();
        Assert.Equal(
            (provider, "provider", "/patients/1/chart", "GET", 200, who.IpAddress, "a browser"),
            (access.AccessedByUserId, access.AccessedByRole, access.EndpointAccessed, access.HttpMethod, access.ResponseStatus,
                access.IpAddress, access.UserAgent));
        Assert.Equal(
            $"insert|patient_access_audit|{patient}|treatment",
            Assert.Single(await database.RowsAsync(
                $"SELECT concat_ws('|', operation, table_name, patient_id, purpose) FROM audit_entries WHERE row_id = '{access.Id}' "
                + $"AND patient_id = '{patient}'")));
    }

    [Fact]
    public async Task Nobodys_access_is_refused()
    {
        await using var context = database.CreateContext();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => context.RecordAccessAsync(new PatientAccess(Guid.NewGuid(), "/", "GET")));

        Assert.Contains("Say who acts", refusal.Message, StringComparison.Ordinal);
    }
}
