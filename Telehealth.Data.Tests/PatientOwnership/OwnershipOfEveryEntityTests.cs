using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Patients;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.PatientOwnership;

/// <summary>Every entity type is the root, owned by a patient, or shared for a written reason.</summary>
public class OwnershipOfEveryEntityTests
{
    private static readonly Dictionary<string, string> Shared = new()
    {
        ["admins"] = "staff",
        ["providers"] = "staff",
        ["patient_logins"] = "looked up by e-mail before any patient is known",
        ["consultation_settings"] = "settings of the platform",
        ["system_settings"] = "settings of the platform",
        ["medications"] = "catalogue",
        ["skus"] = "catalogue",
        ["pharmacies"] = "catalogue",
        ["treatment_plans"] = "catalogue",
        ["treatment_plan_items"] = "catalogue",
        ["funnel_definitions"] = "definitions of the platform",
        ["email_logs"] = "a recipient may be no patient",
        ["email_queue"] = "a recipient may be no patient",
        ["sms_logs"] = "a recipient may be no patient",
        ["sms_queue"] = "a recipient may be no patient",
        ["sms_opt_outs"] = "a phone number may be no patient's",
        ["webhook_logs"] = "arrives before its patient is known",
        ["analytics_events"] = "most visitors are no patients",
        ["user_sessions"] = "most visitors are no patients",
        ["form_field_analytics"] = "most visitors are no patients",
        ["admin_actions"] = "about any target, not only patients",
        ["data_keys"] = "about the database, not about a patient",
        ["audit_entries"] = "about writes to any table, not only those about patients",
        ["audit_seals"] = "about the audit trail",
        ["seed_runs"] = "about the database, not about a patient",
    };

    [Fact]
    public void Every_table_is_the_root_or_owned_or_on_the_shared_list()
    {
        var unexplained = TestModel.Tables
            .Where(t => t.ClrType != typeof(Patient) && !t.IsPatientOwned() && !Shared.ContainsKey(t.GetTableName()!))
            .Select(t => t.GetTableName());

        Assert.Empty(unexplained);
    }

    [Fact]
    public void The_shared_list_names_only_tables_that_are_shared()
    {
        var shared = TestModel.Tables.Where(t => !t.IsPatientOwned()).Select(t => t.GetTableName()!).ToHashSet();

        Assert.Empty(Shared.Keys.Except(shared));
    }

    [Fact]
    public void Every_owned_table_is_keyed_by_patient_and_id_and_has_an_index_on_id()
    {
        var owned = TestModel.Tables.Where(t => t.IsPatientOwned()).ToList();

        Assert.NotEmpty(owned);
        Assert.All(owned, t =>
        {
            Assert.Equal(["PatientId", "Id"], t.FindPrimaryKey()!.Properties.Select(p => p.Name));
            Assert.Contains(t.GetIndexes(), i => i.Properties.Select(p => p.Name).SequenceEqual(["Id"]) && !i.IsUnique);
            Assert.Equal(ValueGenerated.OnAdd, t.FindProperty("Id")!.ValueGenerated);
        });
    }

    [Fact]
    public void Every_owned_table_references_the_patient_and_never_sets_null()
    {
        Assert.All(TestModel.Tables.Where(t => t.IsPatientOwned()), t =>
        {
            var toPatient = Assert.Single(
                t.GetForeignKeys(), f => f.PrincipalEntityType.ClrType == typeof(Patient));
            Assert.Equal(["PatientId"], toPatient.Properties.Select(p => p.Name));
            Assert.All(
                t.GetForeignKeys().Where(f => f.Properties.Any(p => p.Name == "PatientId")),
                f => Assert.Contains(f.DeleteBehavior, new[] { DeleteBehavior.Restrict, DeleteBehavior.Cascade }));
        });
    }

    [Fact]
    public void Every_foreign_key_between_owned_tables_carries_the_dependents_own_patient()
    {
        var foreignKeys = TestModel.Tables.SelectMany(t => t.GetForeignKeys())
            .Where(f => f.PrincipalEntityType.IsPatientOwned()).ToList();

        Assert.NotEmpty(foreignKeys);
        Assert.All(foreignKeys, f =>
        {
            Assert.Equal("PatientId", f.Properties[0].Name);
            Assert.Equal("PatientId", f.PrincipalKey.Properties[0].Name);
            Assert.Equal(2, f.Properties.Count);
        });
    }

    [Fact]
    public void The_patient_of_an_owned_entity_is_set_once()
    {
        Assert.All(TestModel.Tables.Where(t => t.IsPatientOwned()), t =>
        {
            var row = Activator.CreateInstance(t.ClrType)!;
            var patientId = t.ClrType.GetProperty(nameof(IPatientOwned.PatientId))!;
            patientId.SetValue(row, Guid.NewGuid());

            var exception = Assert.ThrowsAny<Exception>(() => patientId.SetValue(row, Guid.NewGuid()));

            Assert.IsType<PatientMixUpException>(exception.InnerException);
            Assert.Equal(PropertyAccessMode.Property, t.FindProperty(nameof(IPatientOwned.PatientId))!.GetPropertyAccessMode());
        });
    }
}
