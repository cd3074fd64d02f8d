using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Analytics;
using Telehealth.Data.Auditing;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.AuditTrail.Sealing;
using Telehealth.Data.Billing;
using Telehealth.Data.Clinical;
using Telehealth.Data.Communication;
using Telehealth.Data.Patients;
using Telehealth.Data.Prescribing;
using Telehealth.Data.Secrets;
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

    // Billing
    public DbSet<Order> Orders => Set<Order>();
    public DbSet<OrderItem> OrderItems => Set<OrderItem>();
    public DbSet<PatientSubscription> PatientSubscriptions => Set<PatientSubscription>();
    public DbSet<SubscriptionEvent> SubscriptionEvents => Set<SubscriptionEvent>();
    public DbSet<SubscriptionPayment> SubscriptionPayments => Set<SubscriptionPayment>();
    public DbSet<BillingAdjustment> BillingAdjustments => Set<BillingAdjustment>();

    // Communication
    public DbSet<Message> Messages => Set<Message>();
    public DbSet<NotificationPreferences> NotificationPreferences => Set<NotificationPreferences>();
    public DbSet<EmailQueueItem> EmailQueue => Set<EmailQueueItem>();
    public DbSet<EmailLog> EmailLogs => Set<EmailLog>();
    public DbSet<SmsQueueItem> SmsQueue => Set<SmsQueueItem>();
    public DbSet<SmsLog> SmsLogs => Set<SmsLog>();
    public DbSet<SmsOptOut> SmsOptOuts => Set<SmsOptOut>();
    public DbSet<WebhookLog> WebhookLogs => Set<WebhookLog>();

    // Analytics
    public DbSet<AnalyticsEvent> AnalyticsEvents => Set<AnalyticsEvent>();
    public DbSet<UserSession> UserSessions => Set<UserSession>();
    public DbSet<FormFieldAnalytics> FormFieldAnalytics => Set<FormFieldAnalytics>();
    public DbSet<FunnelDefinition> FunnelDefinitions => Set<FunnelDefinition>();
    public DbSet<FunnelConversionRate> FunnelConversionRates => Set<FunnelConversionRate>();
    public DbSet<FormCompletionRate> FormCompletionRates => Set<FormCompletionRate>();
    public DbSet<SessionConversionSummary> SessionConversionSummary => Set<SessionConversionSummary>();

    // Auditing
    public DbSet<AdminAction> AdminActions => Set<AdminAction>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();
    public DbSet<PatientAccessAudit> PatientAccessAudit => Set<PatientAccessAudit>();
    public DbSet<SeedRun> SeedRuns => Set<SeedRun>();

    // Secrets
    public DbSet<DataKey> DataKeys => Set<DataKey>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
        => modelBuilder.ApplyConfigurationsFromAssembly(typeof(TelehealthDbContext).Assembly);

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => configurationBuilder.AddTelehealthConventions();
}
