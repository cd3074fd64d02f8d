using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Patients;
using Telehealth.Data.Prescribing;
using Telehealth.Data.Schema;
using Telehealth.Data.Secrets;
using Telehealth.Data.Staff;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Secrets;

/// <summary>
///     A database with the tables of <see cref="VaultContext" />, and two rows for each encrypted column of the model.
/// </summary>
public sealed class VaultDatabase(TestServer server) : Database(server)
{
    private readonly List<SecretPlace> _places = [];

    /// <summary>What the secrets of the database are read and written with.</summary>
    internal SecretServices Secrets { get; private set; } = null!;

    /// <summary>What the data keys of the database are wrapped with.</summary>
    internal IKeyRing Ring { get; } = TestKeyRing.Create();

    /// <summary>Two rows for each encrypted column of the model.</summary>
    internal IReadOnlyList<SecretPlace> Places => _places;

    /// <summary>The encrypted properties of the model.</summary>
    internal static IReadOnlyList<IProperty> EncryptedProperties(IModel model)
        => [.. model.GetEntityTypes().SelectMany(t => t.GetDeclaredProperties())
            .Where(p => p.FindAnnotation(TelehealthAnnotationNames.Encrypted) is not null)];

    public VaultContext CreateVaultContext() => VaultContext.Create(ConnectionString);

    protected override async Task PrepareAsync()
    {
        Secrets = new SecretServices(CreateVaultContext, Ring);
        await using (var owner = VaultContext.Create(OwnerConnectionString))
        {
            await CreateTablesAsync(owner);
        }

        await using var context = CreateVaultContext();
        await AddRowsAsync(context);
        foreach (var property in EncryptedProperties(context.Model))
        {
            var entityType = property.DeclaringType.ContainingEntityType;
            var rows = context.ChangeTracker.Entries().Where(e => e.Metadata == entityType).Take(2).ToList();
            Assert.Equal(2, rows.Count);
            _places.AddRange(rows.Select(row => new SecretPlace(
                property, [.. entityType.FindPrimaryKey()!.Properties.Select(p => (Guid)row.Property(p).CurrentValue!)])));
        }
    }

    private async Task CreateTablesAsync(VaultContext owner)
    {
        await using var before = CreateOwnerContext();
        var target = owner.GetService<IDesignTimeModel>().Model;
        var operations = owner.GetService<IMigrationsModelDiffer>().GetDifferences(
            before.GetService<IDesignTimeModel>().Model.GetRelationalModel(), target.GetRelationalModel());
        foreach (var command in owner.GetService<IMigrationsSqlGenerator>().Generate(operations, target))
        {
            // Braces would be places for parameters.
            await owner.Database.ExecuteSqlRawAsync(
                command.CommandText.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        }

        await owner.Database.ExecuteSqlRawAsync(
            $"GRANT SELECT, INSERT, UPDATE ON vaults, other_vaults, patient_vaults TO {TestServer.Application}");
    }

    /// <summary>The identifiers are the same wherever they may be, so that places differ in one thing only.</summary>
    private static async Task AddRowsAsync(VaultContext context)
    {
        Guid[] ids = [Guid.CreateVersion7(), Guid.CreateVersion7()];
        foreach (var (id, n) in ids.Select((id, n) => (id, n)))
        {
            context.Add(new Vault { Id = id });
            context.Add(new OtherVault { Id = id });
            context.Add(new Pharmacy { Id = id, Name = "Test" });
            context.Add(new Admin { Id = id, Email = $"{n}@example.com", PasswordHash = "-", FirstName = "A", LastName = "B" });
            context.Add(new Patient { Id = id, FirstName = "A", LastName = "B", DateOfBirth = new(1990, 1, 1) });
        }

        await context.SaveChangesAsync();
        // Rows of two patients with the same identifier.
        context.AddRange(ids.Select(patient => new PatientVault { PatientId = patient, Id = ids[0] }));
        await context.SaveChangesAsync();
    }
}
