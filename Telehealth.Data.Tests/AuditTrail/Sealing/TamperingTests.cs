using Microsoft.EntityFrameworkCore;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.AuditTrail.Sealing;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.AuditTrail.Sealing;

/// <summary>Whatever a superuser does to what was sealed is found, and the row or the seal is named.</summary>
[Collection(SealingServer.Name)]
public class TamperingTests(SealingServer sealing)
{
    private const string Fields =
        "id, created_at, transaction_id, actor_kind, actor_id, database_login, purpose, request_id, operation, table_name, "
        + "row_id, row_key, patient_id, changed_columns, old_values, new_values";

    // What somebody would do who knows how the hash is taken.
    private const string Rehash =
        $"UPDATE audit_entries SET row_hash = (SELECT sha256(record_send(e)) FROM (SELECT {Fields}) AS e)";

    private const string Save = "CREATE TABLE saved AS SELECT * FROM audit_entries";
    private const string PutBack = "DELETE FROM audit_entries; INSERT INTO audit_entries SELECT * FROM saved";

    private const string OneOfSealTwo =
        "(SELECT id FROM audit_entries WHERE transaction_id >= (SELECT from_transaction FROM audit_seals WHERE number = 2) "
        + "AND transaction_id < (SELECT to_transaction FROM audit_seals WHERE number = 2) ORDER BY id LIMIT 1 OFFSET 3)";

    // Another value for each column.
    private static IEnumerable<(string Column, string Value)> Columns
        => TestModel.Model.FindEntityType(typeof(AuditEntry))!.GetProperties()
            .Select(property => (property.GetColumnName(), property.GetColumnType() switch
            {
                "uuid" => "gen_random_uuid()",
                "timestamp with time zone" => "created_at + interval '1 microsecond'",
                "bigint" => "transaction_id - 1",
                "text[]" => "'{one}'",
                "jsonb" => """'{"one": 1}'""",
                "bytea" => "set_bit(row_hash, 9, 1 - get_bit(row_hash, 9))",
                _ => property.GetColumnName() switch
                {
                    "actor_kind" => "'job'",
                    "operation" => "'delete'",
                    var text => $"coalesce({text}, '') || 'x'",
                },
            }));

    [Fact]
    public async Task What_nobody_touched_is_found_in_order()
    {
        await using var clinic = await SealedClinic.CreateAsync(sealing.Server);
        var result = await clinic.VerifyAsync();

        Assert.Empty(result.Findings);
        Assert.Equal((3, 0, 0), (result.Seals, result.Unsealed, result.Unpublished));
        Assert.Equal(await CountAsync(clinic), result.Entries);
    }

    [Fact]
    public async Task A_change_of_any_column_names_the_row()
    {
        await using var clinic = await SealedClinic.CreateAsync(sealing.Server);
        await clinic.TamperAsync(Save);
        foreach (var (column, value) in Columns)
        {
            var id = (Guid)(await clinic.TamperAsync(
                $"UPDATE audit_entries SET {column} = {value} WHERE id = {OneOfSealTwo} RETURNING id"))!;
            Assert.True((await clinic.VerifyAsync()).Findings.Any(finding => finding.Entry == id), column);
            await clinic.TamperAsync(PutBack);
        }

        Assert.Empty((await clinic.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_change_with_its_hash_made_anew_names_the_seal()
    {
        await using var clinic = await SealedClinic.CreateAsync(sealing.Server);
        await clinic.TamperAsync(Save);
        foreach (var (column, value) in Columns.Where(candidate => candidate.Column != "row_hash"))
        {
            var id = await clinic.TamperAsync(
                $"UPDATE audit_entries SET {column} = {value} WHERE id = {OneOfSealTwo} RETURNING id");
            await clinic.TamperAsync($"{Rehash} WHERE id = '{id}'");
            Assert.True((await clinic.VerifyAsync()).Findings.Any(finding => finding.Seal == 2), column);
            await clinic.TamperAsync(PutBack);
        }

        Assert.Empty((await clinic.VerifyAsync()).Findings);
    }

    [Theory]
    [InlineData("a row is deleted", $"DELETE FROM audit_entries WHERE id = {OneOfSealTwo}")]
    [InlineData("one is inserted with an older date",
        $"""
        INSERT INTO audit_entries ({Fields}, row_hash) SELECT e.*, sha256(record_send(e)) FROM (
            SELECT gen_random_uuid(), created_at, transaction_id, actor_kind, actor_id, database_login, purpose, request_id,
                operation, table_name, row_id, row_key, patient_id, changed_columns, old_values, new_values
            FROM audit_entries WHERE id = {OneOfSealTwo}) AS e
        """)]
    [InlineData("two are swapped",
        $"""
        WITH two AS (SELECT id, lead(id) OVER (ORDER BY id) AS other FROM audit_entries WHERE id >= {OneOfSealTwo} LIMIT 2)
        UPDATE audit_entries AS a SET row_id = b.row_id, row_hash = b.row_hash FROM audit_entries AS b, two
        WHERE two.other IS NOT NULL AND a.id = two.id AND b.id = two.other
        """)]
    [InlineData("all entries of a seal are deleted",
        """
        DELETE FROM audit_entries WHERE transaction_id >= (SELECT from_transaction FROM audit_seals WHERE number = 2)
            AND transaction_id < (SELECT to_transaction FROM audit_seals WHERE number = 2)
        """)]
    [InlineData("a seal and its entries are deleted",
        """
        DELETE FROM audit_entries WHERE transaction_id >= (SELECT from_transaction FROM audit_seals WHERE number = 2)
            AND transaction_id < (SELECT to_transaction FROM audit_seals WHERE number = 2);
        DELETE FROM audit_seals WHERE number = 2
        """)]
    [InlineData("a seal says that there were fewer", "UPDATE audit_seals SET entries = entries - 1 WHERE number = 2")]
    public async Task What_is_done_to_a_seal_names_it(string what, string sql)
    {
        await using var clinic = await SealedClinic.CreateAsync(sealing.Server);
        await clinic.TamperAsync(sql);

        var findings = (await clinic.VerifyAsync()).Findings;
        Assert.True(findings.Any(finding => finding.Seal == 2), what);
    }

    [Fact]
    public async Task The_end_that_was_cut_off_is_missed_by_its_digest_alone()
    {
        await using var clinic = await SealedClinic.CreateAsync(sealing.Server);
        await clinic.TamperAsync(
            """
            DELETE FROM audit_entries WHERE transaction_id >= (SELECT from_transaction FROM audit_seals WHERE number = 3);
            DELETE FROM audit_seals WHERE number = 3
            """);

        Assert.Contains((await clinic.VerifyAsync()).Findings, finding => finding.Seal == 3);
        Assert.Empty((await clinic.VerifyAsync(new MemoryDigestSink())).Findings);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Seals_that_were_made_anew_are_found_though_the_key_was_stolen(bool withKey)
    {
        await using var clinic = await SealedClinic.CreateAsync(sealing.Server);
        await clinic.TamperAsync($"DELETE FROM audit_entries WHERE id = {OneOfSealTwo}");
        await clinic.TamperAsync("DELETE FROM audit_seals");
        using var other = SealingKey.Create();
        var rewritten = new MemoryDigestSink();
        await using (var context = clinic.Database.CreateOwnerContext())
        {
            await new AuditSealer(context, withKey ? clinic.Key : other, rewritten, TimeProvider.System).SealAsync();
        }

        Assert.NotEmpty((await clinic.VerifyAsync()).Findings);
        // With the digests that were rewritten too, nobody could tell but by the key.
        Assert.Equal(withKey, (await clinic.VerifyAsync(rewritten)).Findings.Count == 0);
    }

    private static async Task<long> CountAsync(SealedClinic clinic)
        => long.Parse((await clinic.Database.RowsAsync("SELECT count(*) FROM audit_entries")).Single());
}
