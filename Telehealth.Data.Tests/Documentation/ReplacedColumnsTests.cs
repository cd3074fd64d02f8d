using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Documentation;

/// <summary>docs/replaced-columns.md covers the old schema and names only what the model has.</summary>
public partial class ReplacedColumnsTests
{
    private static readonly MarkdownFile Document = MarkdownFile.Read("docs/replaced-columns.md");

    /// <summary>How many columns each old table had, read off a database that held the old schema.</summary>
    private static readonly Dictionary<string, int> OldTables = new()
    {
        ["consultation_settings"] = 7,
        ["patients"] = 27,
        ["providers"] = 21,
        ["admins"] = 15,
        ["medications"] = 19,
        ["pharmacies"] = 16,
        ["consultations"] = 25,
        ["prescriptions"] = 14,
        ["prescription_items"] = 9,
        ["orders"] = 32,
        ["order_items"] = 9,
        ["messages"] = 9,
        ["patient_documents"] = 12,
        ["email_logs"] = 11,
        ["email_queue"] = 10,
        ["sms_logs"] = 10,
        ["sms_queue"] = 10,
        ["sms_opt_outs"] = 7,
        ["notification_preferences"] = 16,
        ["webhook_logs"] = 8,
        ["treatment_plans"] = 13,
        ["analytics_events"] = 9,
        ["user_sessions"] = 18,
        ["form_field_analytics"] = 12,
        ["funnel_definitions"] = 8,
        ["admin_actions"] = 9,
        ["billing_adjustments"] = 8,
        ["treatment_plan_overrides"] = 9,
        ["clinical_notes"] = 16,
        ["patient_flags"] = 10,
        ["patient_subscriptions"] = 16,
        ["subscription_events"] = 7,
        ["subscription_payments"] = 9,
        ["patient_access_audit"] = 12,
        ["system_settings"] = 4,
    };

    private static IEnumerable<(string Old, string New)> Columns
        => Document.Rows("Columns").Select(cells => (cells[0].Trim('`'), cells[1]));

    [Fact]
    public void Every_old_column_has_one_row()
    {
        var old = Columns.Select(row => row.Old).ToList();

        Assert.Equal(447, old.Count);
        Assert.Distinct(old);
        Assert.Equivalent(
            OldTables,
            old.GroupBy(name => name.Split('.')[0]).ToDictionary(table => table.Key, table => table.Count()),
            strict: true);
    }

    [Fact]
    public void Every_old_column_has_a_home_or_a_reason()
        => Assert.All(Columns, row => Assert.Matches(@"^(`\w+\.\w+`|— [A-Z].{20})", row.New));

    [Fact]
    public void Every_home_is_a_column_of_the_model()
        => Assert.Empty(Unknown(Document.Text));

    [Fact]
    public void A_made_up_home_is_found()
        => Assert.Equal(
            ["patients.shoe_size", "no_table.id"],
            Unknown("| `patients.old` | `patients.id`, `patients.shoe_size`: text |\n| `patients.older` | `no_table.id` |"));

    [Fact]
    public void Every_old_constraint_has_one_row()
    {
        var old = Document.Rows("Constraints").Select(cells => cells[0].Trim('`'))
            .Where(name => OldConstraint().IsMatch(name)).ToList();

        Assert.Distinct(old);
        Assert.Equal(
            [("CHECK", 3), ("FOREIGN KEY", 39), ("UNIQUE", 10)],
            old.GroupBy(name => OldConstraint().Match(name).Groups[1].Value).OrderBy(kind => kind.Key, StringComparer.Ordinal)
                .Select(kind => (kind.Key, kind.Count())));
    }

    [Fact]
    public void Every_new_constraint_is_in_the_model()
    {
        var constraints = Document.Rows("Constraints").SelectMany(cells => cells)
            .SelectMany(cell => Constraint().Matches(cell)).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(constraints);
        Assert.Empty(constraints.Except(Constraints()));
        Assert.DoesNotContain("patients(shoe_size)", Constraints());
    }

    [Fact]
    public void Words_that_are_said_to_be_unchanged_are_those_of_the_model()
    {
        var unchanged = Document.Rows("Value sets")
            .Where(cells => cells[2].EndsWith(": unchanged", StringComparison.Ordinal)).ToList();

        Assert.True(unchanged.Count > 20);
        Assert.All(unchanged, cells => Assert.Equal(cells[1].Split(", ").Order(), Words(cells[0].Trim('`')).Order()));
    }

    [Fact]
    public void Every_value_set_view_and_routine_of_the_old_schema_has_a_row()
    {
        Assert.Equal(29, Document.Rows("Value sets").Select(cells => cells[0]).Distinct().Count());
        Assert.Equal(
            [
                "`calculate_funnel_velocity(session, funnel)`", "`clean_old_communication_logs()`",
                "`cleanup_patient_audit_logs()`", "`generate_order_number()`", "`generate_rx_number()`",
                "`get_plan_medications(plan)`", "`updated_at` by trigger on some tables", "view `form_completion_rates`",
                "view `funnel_conversion_rates`", "view `session_conversion_summary`",
            ],
            Document.Rows("Views and routines").Select(cells => cells[0]).Order(StringComparer.Ordinal));
        Assert.All(
            Document.Rows("Views and routines").Where(cells => cells[0].StartsWith("view ", StringComparison.Ordinal)),
            cells => Assert.Contains(TestModel.Model.GetEntityTypes(), type => $"view `{type.GetViewName()}`" == cells[0]));
    }

    // The left column names old columns; only what follows it is a home.
    private static IEnumerable<string> Unknown(string text)
        => text.Split('\n')
            .Select(line => line.StartsWith("| `", StringComparison.Ordinal) ? line[(line.IndexOf('|', 1) + 1)..] : line)
            .SelectMany(line => Home().Matches(line))
            .Select(match => match.Groups[1].Value)
            .Except(ModelColumns().Select(column => column.Name));

    private static IEnumerable<(string Name, IProperty Property)> ModelColumns()
        => from type in TestModel.Model.GetEntityTypes()
           from property in type.GetProperties()
           let store = StoreObjectIdentifier.Create(
               type, type.GetTableName() is null ? StoreObjectType.View : StoreObjectType.Table)
           select ($"{store.Value.Name}.{property.GetColumnName(store.Value)}", property);

    private static IEnumerable<string> Words(string column)
    {
        var property = ModelColumns().Single(c => c.Name == column).Property;
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return Enum.GetValues(type).Cast<object>()
            .Select(value => (string)property.GetTypeMapping().Converter!.ConvertToProvider(value)!);
    }

    private static HashSet<string> Constraints()
        => [.. from type in TestModel.Tables
               from columns in type.GetForeignKeys().Select(key => key.Properties)
                   .Concat(type.GetIndexes().Where(index => index.IsUnique).Select(index => index.Properties))
                   .Select(properties => string.Join(", ", properties.Select(p => p.GetColumnName())))
                   .Concat(type.GetProperties().Select(p => p.GetColumnName()).Where(column =>
                       type.FindCheckConstraint($"ck_{type.GetTableName()}_{column}") is not null))
               select $"{type.GetTableName()}({columns})"];

    [GeneratedRegex(@"`(\w+\.\w+)`")]
    private static partial Regex Home();

    [GeneratedRegex(@"^\w+: (FOREIGN KEY|UNIQUE|CHECK) \(\w+\)$")]
    private static partial Regex OldConstraint();

    [GeneratedRegex(@"`(\w+\(\w+(?:, \w+)*\))`")]
    private static partial Regex Constraint();
}
