using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Patients;
using Telehealth.Data.Secrets;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Secrets;

/// <summary>
///     The model with tables more that hold secrets: two columns in a row, the same columns in another table, and rows that
///     belong to patients.
/// </summary>
public sealed class VaultContext(DbContextOptions<TelehealthDbContext> options) : TelehealthDbContext(options)
{
    public static VaultContext Create(string connectionString)
    {
        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        options.UseTelehealth(connectionString);
        return new VaultContext(options.Options);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Conventions.Add(_ => new ClassifiesTheRest());
        base.ConfigureConventions(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Vault>(vault =>
        {
            vault.ToTable("vaults");
            vault.Property(v => v.FirstEncrypted).IsEncrypted();
            vault.Property(v => v.SecondEncrypted).IsEncrypted();
        });
        modelBuilder.Entity<OtherVault>(vault =>
        {
            vault.ToTable("other_vaults");
            vault.Property(v => v.FirstEncrypted).IsEncrypted();
            vault.Property(v => v.SecondEncrypted).IsEncrypted();
        });
        modelBuilder.Entity<PatientVault>(vault =>
        {
            vault.ToTable("patient_vaults");
            vault.HasOne<Patient>().WithMany().HasForeignKey(v => v.PatientId);
            vault.Property(v => v.FirstEncrypted).IsEncrypted();
        });
    }
}
