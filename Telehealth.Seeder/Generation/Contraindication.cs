using Telehealth.Data.Patients;
using Telehealth.Data.Prescribing;

namespace Telehealth.Seeder.Generation;

/// <summary>
///     What forbids a medication, as its label says. The catalog's own rows may list contraindications; where they list
///     none these few rules stand in, so that no story prescribes what its patient must not take. They are no clinical
///     reference.
/// </summary>
/// <param name="Name">The rule.</param>
/// <param name="Ingredient">First letters of the SKUs that it is about, such as SIL.</param>
/// <param name="Terms">What the patient names, among medications or conditions; in English, then in Spanish.</param>
/// <param name="Source">Where it is written.</param>
public sealed record Contraindication(string Name, string Ingredient, string[][] Terms, string Source)
{
    private static readonly string[][] Nitrates =
    [
        ["Nitroglycerin 0.4 mg as needed", "Isosorbide mononitrate 30 mg"],
        ["Nitroglicerina 0.4 mg cuando hace falta", "Mononitrato de isosorbida 30 mg"],
    ];

    private static readonly string[][] Thyroid =
    [
        ["Medullary thyroid carcinoma in the family", "Multiple endocrine neoplasia type 2"],
        ["Carcinoma medular de tiroides en la familia", "Neoplasia endocrina múltiple tipo 2"],
    ];

    private static readonly string[][] Kidneys = [["Severe kidney disease"], ["Enfermedad renal grave"]];
    private static readonly string[][] Absorption =
        [["Chronic malabsorption", "Cholestasis"], ["Malabsorción crónica", "Colestasis"]];

    private static readonly string[][] Pregnancy =
        [["Pregnant", "Trying to become pregnant"], ["Embarazada", "Buscando embarazo"]];

    /// <summary>All rules.</summary>
    public static IReadOnlyList<Contraindication> All { get; } =
    [
        new("nitrates", "SIL", Nitrates, "Viagra (sildenafil) label, section 4.1"),
        new("nitrates", "TAD", Nitrates, "Cialis (tadalafil) label, section 4.1"),
        new("women", "FIN", [],
            "Propecia (finasteride) label, sections 1 and 4: not for women, who may become pregnant"),
        new("pregnancy", "FIN", Pregnancy, "Propecia (finasteride) label, section 4"),
        new("thyroid_carcinoma", "SEM", Thyroid, "Wegovy (semaglutide) label, section 4"),
        new("pregnancy", "SEM", Pregnancy, "Wegovy (semaglutide) label, section 8.1"),
        new("kidney_disease", "MET", Kidneys, "Glucophage (metformin) label, section 4"),
        new("malabsorption", "ORL", Absorption, "Xenical (orlistat) label, section 4"),
        new("pregnancy", "ORL", Pregnancy, "Xenical (orlistat) label, section 4"),
    ];

    /// <summary>Whether the terms are medications that the patient takes, and not conditions.</summary>
    public bool IsMedication => Terms == Nitrates;

    /// <summary>Whether only women can have it.</summary>
    public bool IsOfPregnancy => Terms == Pregnancy;

    /// <summary>
    ///     Whether it forbids the medication to every woman: who may become pregnant, one cannot tell from rows.
    /// </summary>
    public bool ForbidsWomen => Terms.Length == 0;

    /// <summary>What the patient named that forbids the medication; null where nothing does.</summary>
    public string? FoundIn(Patient patient)
    {
        foreach (var terms in Terms)
        {
            foreach (var term in terms)
            {
                if (patient.CurrentMedications.Contains(term) || patient.MedicalConditions.Contains(term))
                {
                    return term;
                }
            }
        }

        return null;
    }

    /// <summary>The terms in a language; in English where the catalog has no other.</summary>
    public IReadOnlyList<string> TermsIn(Language language) => Terms[Math.Min((int)language, Terms.Length - 1)];

    /// <summary>What the catalog lists for a medication, each as a rule of its own.</summary>
    public static IEnumerable<Contraindication> InCatalog(Medication medication)
        => medication.Contraindications.Select(
            term => new Contraindication("catalog", medication.Name, [[term]], "Catalog"));
}
