using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Telehealth.Data.Auditing;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.AuditTrail.Sealing;
using Telehealth.Data.Classification;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Patients;
using Telehealth.Data.Prescribing;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Classification;

/// <summary>What every column holds, as far as privacy is concerned, is said once.</summary>
public partial class ClassificationOfEveryColumnTests
{
    /// <summary>Who is nobody: a partner's address is printed on its door, and a run of the Seeder has no patients.</summary>
    private static readonly Type[] Impersonal = [typeof(Pharmacy), typeof(SeedRun)];

    [Fact]
    public void Every_column_of_every_table_is_classified()
    {
        var columns = TestModel.Model.GetRelationalModel().Tables.SelectMany(t => t.Columns).ToList();

        Assert.NotEmpty(columns);
        Assert.All(columns, column => Assert.IsType<ColumnClassification>(
            Assert.Single(column.PropertyMappings.Select(m => m.Property.GetClassification()).Distinct())));
    }

    [Fact]
    public void Every_reference_to_a_patient_is_an_identifier()
        => Assert.All(
            TestModel.Tables.SelectMany(t => t.GetForeignKeys()).Where(f => f.PrincipalEntityType.ClrType == typeof(Patient))
                .SelectMany(f => f.Properties)
                .Concat(TestModel.Tables.Where(t => t.IsPatientOwned()).Select(t => t.FindProperty("PatientId")!))
                .Append(TestModel.Model.FindEntityType(typeof(Patient))!.FindProperty("Id")!),
            property => Assert.Equal(ColumnClassification.Identity(SafeHarbor.OtherUnique), property.GetClassification()));

    [Fact]
    public void Every_column_whose_name_tells_a_person_or_a_secret_is_classified_so()
    {
        var columns = PersonalColumns().ToList();

        Assert.NotEmpty(columns);
        Assert.All(columns, p => Assert.True(
            p.GetClassification().Sensitivity is Sensitivity.Identity or Sensitivity.Secret, Name(p)));
    }

    [Fact]
    public void Every_jsonb_column_may_name_anybody()
        => Assert.All(
            Columns().Where(p => p.GetColumnType() == "jsonb"), p => Assert.True(p.GetClassification().IsFreeText, Name(p)));

    [Fact]
    public void Every_hash_and_every_ciphertext_is_a_secret()
        => Assert.All(
            // The hashes of the audit trail are there to be handed out and compared.
            Columns().Where(p => p.ClrType == typeof(byte[])
                && p.DeclaringType.ClrType != typeof(AuditEntry) && p.DeclaringType.ClrType != typeof(AuditSeal)),
            p => Assert.Equal(ColumnClassification.Secret, p.GetClassification()));

    [Fact]
    public void The_attribute_of_a_property_is_the_one_by_which_logs_are_redacted()
    {
        var attribute = typeof(Patient).GetProperty(nameof(Patient.FirstName))!.GetCustomAttribute<IdentityAttribute>()!;

        Assert.Equal(TelehealthTaxonomy.Identity, attribute.Classification);
        Assert.Equal("Telehealth:Identity", $"{attribute.Classification}");
        Assert.Equal(TelehealthTaxonomy.Health, new HealthAttribute { FreeText = true }.Classification);
        Assert.Equal(TelehealthTaxonomy.Secret, new SecretAttribute().Classification);
        Assert.Equal(TelehealthTaxonomy.Operational, new OperationalAttribute().Classification);
    }

    [Fact]
    public void A_classification_is_read_back_from_its_words()
    {
        ColumnClassification[] all =
        [
            ColumnClassification.Operational, ColumnClassification.Health, ColumnClassification.Secret,
            .. Enum.GetValues<SafeHarbor>().Select(ColumnClassification.Identity),
        ];

        Assert.All(
            all.Concat(all.Select(c => c with { IsFreeText = true })),
            classification => Assert.Equal(classification, ColumnClassification.Parse($"{classification}")));
        Assert.Equal("health:free_text", $"{ColumnClassification.Health with { IsFreeText = true }}");
        Assert.Equal(
            "identity:social_security_number", $"{ColumnClassification.Identity(SafeHarbor.SocialSecurityNumber)}");
        Assert.All(
            (string[])["", "identity", "identity:colour", "health:name", "Health", "secret:secret", "free_text"],
            wrong => Assert.Throws<FormatException>(() => ColumnClassification.Parse(wrong)));
    }

    private static IEnumerable<IProperty> PersonalColumns()
        => Columns().Where(p => TellsWhatItIs().IsMatch(p.GetColumnName()) && p.ClrType != typeof(bool) && !IsDate(p));

    private static IEnumerable<IProperty> Columns()
        => TestModel.Tables.Where(t => !Impersonal.Contains(t.ClrType)).SelectMany(t => t.GetDeclaredProperties());

    private static bool IsDate(IProperty property)
        => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(DateTimeOffset);

    private static string Name(IProperty property) => $"{property.DeclaringType.ShortName()}.{property.Name}";

    [GeneratedRegex(
        "^(first|last)_name$|^email$|phone|recipient|address$|(^|_)city$|zip$|birth|user_agent|npi|dea_number|license_number"
        + "|password|token|secret|(file|attachment|page)_url|stripe|payment_method_id|payment_intent|session_id")]
    private static partial Regex TellsWhatItIs();
}
