using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Patients;
using Telehealth.Data.Rows;
using Telehealth.Data.Schema.Checks;
using Telehealth.Data.Schema.Enums;
using Telehealth.Data.Schema.Views;
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
    {
        var conventions = configurationBuilder.Conventions;

        conventions.Replace<KeyDiscoveryConvention>(services => new PatientOwnedKeyConvention(
            services.GetRequiredService<ProviderConventionSetBuilderDependencies>()));
        conventions.Add(_ => new PatientOwnedConvention());
        conventions.Add(_ => new RowConvention());
        conventions.Add(_ => new EnumTextConvention());
        conventions.Add(_ => new ColumnCheckConvention());
        conventions.Add(_ => new ViewConvention());
    }
}
