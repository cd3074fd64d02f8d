using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Patients;
using Telehealth.Data.Tests.Loading;
using Telehealth.Data.Tests.TestDatabase;
using Telehealth.Seeder.Loading;
using Telehealth.Seeder.Profiles;

namespace Telehealth.Data.Tests.Deidentification;

/// <summary>
///     A database of 1,000 seeded patients, among them very old ones and some of small ZIP areas, and an analyst who may read
///     the de-identified views and nothing else. Tests only read it.
/// </summary>
public sealed class DeidentifiedDatabase(TestServer server) : Database(server)
{
    public const int Patients = 1_000;

    private const string Analyst = "telehealth_test_analyst";

    /// <summary>The patient's table and every owned one, by the model.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        .. TestModel.Tables.Where(t => t.IsPatientOwned() || t.ClrType == typeof(Patient)).Select(t => t.GetTableName()!),
    ];

    /// <summary>Knows every identifier of the database.</summary>
    public IdentifierSearch Search { get; private set; } = null!;

    public string AnalystConnectionString => Server.ConnectionString(Name, Analyst);

    protected override async Task PrepareAsync()
    {
        await using (var owner = NpgsqlDataSource.Create(OwnerConnectionString))
        {
            await FakeDataSeeder.SeedAsync(owner, new SeedOptions
            {
                Profile = SeedProfiles.Staging,
                Patients = Patients,
                AsOf = SeededDatabase.AsOf,
            });
        }

        await RowsAsync(
            """
            UPDATE patients SET date_of_birth = make_date(date_part('year', now())::int - 88 - (random() * 20)::int, 5, 6)
            WHERE id IN (SELECT id FROM patients ORDER BY id LIMIT 50);
            UPDATE patients SET shipping_zip = '03601' WHERE id IN (
                SELECT id FROM patients WHERE shipping_zip IS NOT NULL ORDER BY id LIMIT 20);
            UPDATE orders SET shipping_zip = '89301-1234' WHERE id IN (
                SELECT id FROM orders WHERE shipping_zip IS NOT NULL ORDER BY id LIMIT 20);
            """);

        await using var superuser = new NpgsqlConnection(Server.ConnectionString(Name, null));
        await superuser.OpenAsync();
        await using var grant = new NpgsqlCommand(
            $"""
            DO $$ BEGIN CREATE ROLE {Analyst} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD 'test';
            EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            GRANT SELECT ON {string.Join(", ", Tables.Select(table => $"deidentified_{table}"))} TO {Analyst};
            """,
            superuser);
        await grant.ExecuteNonQueryAsync();

        Search = await IdentifierSearch.OfAllAsync(this);
    }
}
