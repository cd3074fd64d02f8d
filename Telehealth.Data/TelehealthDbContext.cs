using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Clinical;
using Telehealth.Data.Patients;
using Telehealth.Data.Prescribing;
using Telehealth.Data.Staff;

namespace Telehealth.Data;

/// <summary>The telehealth database. Each area's entities and configurations are in the folder of the area.</summary>
public class TelehealthDbContext(DbContextOptions<TelehealthDbContext> options) : DbContext(options)
{
    // Staff
    public DbSet<Admin> Admins => Set<Admin>();
    public DbSet<Provider> Providers => Set<Provider>();
    public DbSet<SystemSetting> SystemSettings => Set<SystemSetting>();

    // Patients
    public DbSet<Patient> Patients => Set<Patient>();
    public DbSet<PatientLogin> PatientLogins => Set<PatientLogin>();
    public DbSet<PatientFlag> PatientFlags => Set<PatientFlag>();

    // Clinical
    public DbSet<ConsultationSettings> ConsultationSettings => Set<ConsultationSettings>();
    public DbSet<Consultation> Consultations => Set<Consultation>();
    public DbSet<ClinicalNote> ClinicalNotes => Set<ClinicalNote>();
    public DbSet<PatientDocument> PatientDocuments => Set<PatientDocument>();
    public DbSet<TreatmentPlan> TreatmentPlans => Set<TreatmentPlan>();
    public DbSet<TreatmentPlanOverride> TreatmentPlanOverrides => Set<TreatmentPlanOverride>();

    // Prescribing
    public DbSet<Medication> Medications => Set<Medication>();
    public DbSet<Sku> Skus => Set<Sku>();
    public DbSet<TreatmentPlanItem> TreatmentPlanItems => Set<TreatmentPlanItem>();
    public DbSet<Pharmacy> Pharmacies => Set<Pharmacy>();
    public DbSet<Prescription> Prescriptions => Set<Prescription>();
    public DbSet<PrescriptionItem> PrescriptionItems => Set<PrescriptionItem>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
        => modelBuilder.ApplyConfigurationsFromAssembly(typeof(TelehealthDbContext).Assembly);

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => configurationBuilder.AddTelehealthConventions();
}
