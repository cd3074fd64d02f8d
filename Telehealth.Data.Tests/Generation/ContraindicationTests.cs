using Telehealth.Data.Clinical;
using Telehealth.Data.Patients;
using Telehealth.Data.Prescribing;
using Telehealth.Seeder.Generation;

namespace Telehealth.Data.Tests.Generation;

/// <summary>What forbids a medication is found in what the patient named.</summary>
public class ContraindicationTests
{
    [Fact]
    public void Every_rule_says_where_it_is_written_and_finds_its_terms_in_both_languages()
    {
        Assert.All(Contraindication.All, rule => Assert.Contains("label, section", rule.Source, StringComparison.Ordinal));
        foreach (var rule in Contraindication.All)
        {
            foreach (var term in rule.Terms.SelectMany(terms => terms))
            {
                Assert.Equal(term, rule.FoundIn(Naming(rule.IsMedication ? term : "Vitamin D", rule.IsMedication ? "Gout" : term)));
            }

            Assert.Null(rule.FoundIn(Naming("Vitamin D", "Gout")));
        }
    }

    [Fact]
    public void What_the_catalog_lists_is_a_rule_of_its_own()
    {
        var medication = new Medication { Name = "Made-up", Contraindications = ["Gout"] };

        var rule = Assert.Single(Contraindication.InCatalog(medication));

        Assert.Equal("Gout", rule.FoundIn(Naming("Vitamin D", "Gout")));
        Assert.Null(rule.FoundIn(Naming("Vitamin D", "Migraine")));
    }

    [Fact]
    public void Plans_are_forbidden_by_the_rules_of_what_they_hold()
    {
        var reference = new ReferenceRows();

        Assert.Equal(["thyroid_carcinoma", "pregnancy"], Rules(TreatmentCondition.WeightLoss, PlanTier.Premium));
        Assert.Equal(["nitrates", "nitrates"], Rules(TreatmentCondition.MensHealth, PlanTier.Premium));
        Assert.Equal(["women", "pregnancy"], Rules(TreatmentCondition.HairLoss, PlanTier.Basic));
        Assert.Empty(Rules(TreatmentCondition.WomensHealth, PlanTier.Basic));

        IEnumerable<string> Rules(TreatmentCondition condition, PlanTier tier)
            => reference.ContraindicationsOf(reference.Plan(condition, tier)).Select(rule => rule.Name);
    }

    private static Patient Naming(string medication, string condition) => new()
    {
        FirstName = "Ann",
        LastName = "Example",
        DateOfBirth = new DateOnly(1980, 1, 1),
        CurrentMedications = [medication],
        MedicalConditions = [condition],
    };
}
