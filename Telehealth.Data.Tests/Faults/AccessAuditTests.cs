using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Faults;

/// <summary>
///     Once anybody could read and write the access audit, and its patient was hashed in a way that no query could find.
/// </summary>
public class AccessAuditTests(ClinicDatabase database) : IClassFixture<ClinicDatabase>
{
    private const string GrantsToPublic =
        """
        SELECT c.oid::regclass || ' ' || g.privilege_type FROM pg_class AS c, aclexplode(c.relacl) AS g
        WHERE g.grantee = 0 AND c.relnamespace = 'public'::regnamespace
        UNION ALL
        SELECT a.attrelid::regclass || '.' || a.attname || ' ' || g.privilege_type FROM pg_attribute AS a, aclexplode(a.attacl) AS g
        WHERE g.grantee = 0 AND a.attrelid >= 16384
        UNION ALL
        SELECT 'schema ' || nspname || ' ' || g.privilege_type FROM pg_namespace, aclexplode(nspacl) AS g
        WHERE g.grantee = 0 AND nspname = 'public' AND g.privilege_type <> 'USAGE'
        UNION ALL
        SELECT 'default ' || g.privilege_type FROM pg_default_acl, aclexplode(defaclacl) AS g WHERE g.grantee = 0
        """;

    [Fact]
    public async Task Nothing_is_granted_to_everybody()
        => Assert.Empty(await database.RowsAsync(GrantsToPublic));

    [Fact]
    public async Task A_grant_to_everybody_would_be_found()
    {
        var planted = new Database(database.Server);
        await planted.InitializeAsync();
        await planted.RowsAsync("GRANT SELECT, INSERT ON patient_access_audit TO PUBLIC; GRANT UPDATE (value) ON system_settings TO PUBLIC");

        Assert.Equal(
            ["patient_access_audit INSERT", "patient_access_audit SELECT", "system_settings.value UPDATE"],
            (await planted.RowsAsync(GrantsToPublic)).Order());
        await planted.DisposeAsync();
    }

    [Fact]
    public async Task A_patients_accesses_are_found_by_index_in_every_partition()
    {
        var patient = (await database.RowsAsync("SELECT patient_id FROM patient_access_audit LIMIT 1"))[0];

        var plan = await PlanAsync($"patient_id = '{patient}'");

        Assert.DoesNotContain(plan, line => line.Contains("Seq Scan", StringComparison.Ordinal));
        Assert.Contains(plan, line => line.Contains("Index Cond: (patient_id =", StringComparison.Ordinal));
        Assert.NotEqual(0, await database.QueryAsync<long>(
            $"SELECT count(*) FROM patient_access_audit WHERE patient_id = '{patient}'"));
    }

    [Fact]
    public async Task What_has_no_index_would_be_seen()
        => Assert.Contains(
            await PlanAsync("user_agent = 'x'"), line => line.Contains("Seq Scan", StringComparison.Ordinal));

    private Task<IReadOnlyList<string>> PlanAsync(string condition)
        => database.RowsAsync($"SET enable_seqscan = off; EXPLAIN SELECT * FROM patient_access_audit WHERE {condition}");
}
