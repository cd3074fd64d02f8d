using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Patients;
using Telehealth.Data.Staff;

namespace Telehealth.Data;

/// <summary>The telehealth database. Each area's entities and configurations are in the folder of the area.</summary>
public class TelehealthDbContext(DbContextOptions<TelehealthDbContext> options) : DbContext(options)
{
    // Staff
    public DbSet<Admin> Admins => Set<Admin>();

    // Patients
    public DbSet<Patient> Patients => Set<Patient>();
    public DbSet<PatientLogin> PatientLogins => Set<PatientLogin>();
    public DbSet<PatientFlag> PatientFlags => Set<PatientFlag>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
        => modelBuilder.ApplyConfigurationsFromAssembly(typeof(TelehealthDbContext).Assembly);

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => configurationBuilder.AddTelehealthConventions();
}
