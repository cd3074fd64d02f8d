using Telehealth.Data.Clinical;
using static Telehealth.Data.Clinical.TreatmentCondition;

namespace Telehealth.Seeder.Generation;

/// <summary>
///     What providers write into the chart, which is English: made-up words for made-up rows, which no clinician has
///     checked and none should learn from.
/// </summary>
internal sealed record ChartWords(string Diagnosis, string[] Objectives, string[] Treatments, string[] Courses)
{
    private static readonly Dictionary<TreatmentCondition, ChartWords> All = new()
    {
        [HairLoss] = new(
            "Androgenetic alopecia",
            ["Photos show thinning in the pattern described; scalp without redness or scaling.",
             "Photos from above and from the front, good quality. Temples affected, crown less so.",
             "Diffuse thinning at the crown on three photos. No scarring seen."],
            ["Topical or oral treatment of the chosen plan; photos again in three months.",
             "Treatment of the chosen plan; patient told that results take months.",
             "Chosen plan as it is; new photos before the next renewal."],
            ["Less shedding than before.", "New photos are stable.",
                "Fine regrowth at the temples on the new photos."]),
        [MensHealth] = new(
            "Erectile dysfunction",
            ["Blood pressure as entered by the patient within range; no nitrates among the medications.",
             "No heart complaints on asking, climbs two floors without pain; no nitrates among the medications.",
             "Questionnaire complete; medications checked, no nitrates among them."],
            ["Medication of the chosen plan, when needed; lifestyle advice given.",
             "Chosen plan, when needed and at most once a day; told when to seek help.",
             "Chosen plan; patient reads the leaflet before the first tablet and writes about any effect."],
            ["Works most of the time.", "Mild flushing at first, gone by now.", "Content with the effect."]),
        [WeightLoss] = new(
            "Overweight",
            ["Height, weight and waist as entered by the patient; photo of the scale attached.",
             "Weight curve of the last years described by the patient; no eating disorder on asking.",
             "Weight by the patient's own scale; medications checked."],
            ["Programme of the chosen plan with monthly check-ins.",
             "Chosen plan with a food diary for two weeks first.",
             "Chosen plan, check-ins by message, weekly at the start."],
            ["Weight down as hoped.", "Weight unchanged, diary kept.", "Moves more, sleeps better."]),
        [WomensHealth] = new(
            "Menstrual or menopausal complaints",
            ["History taken in writing; diary of the last three months attached.",
             "Cycle and sleep described in detail; no warning signs on asking.",
             "Diary kept for eight weeks; complaints as described."],
            ["Advice and follow-up under the chosen plan.",
             "Chosen plan; diary goes on and is read together in six weeks.",
             "Advice on sleep and warmth; follow-up under the chosen plan."],
            ["Sleeps better.", "Diary shows fewer bad days.", "Complaints change, none alarming."]),
        [Longevity] = new(
            "Preventive counselling",
            ["Lab values uploaded by the patient, reviewed and within range.",
             "Sleep and pulse of four weeks from the watch; labs of this year.",
             "History of the family taken; labs reviewed."],
            ["Counselling and lab review under the chosen plan.",
             "Chosen plan; sleep first, then exercise.",
             "Chosen plan with labs every three months."],
            ["Keeps to the plan.", "Sleeps seven hours now.", "New labs uploaded and reviewed."]),
        [Trt] = new(
            "Suspected low testosterone",
            ["One lab value uploaded; a second morning value is needed.",
             "Complaints for a year; sleep asked about; one value uploaded.",
             "Questionnaire complete, lab of the afternoon uploaded."],
            ["Two morning values first, then a decision; follow-up under the chosen plan.",
             "Second morning value ordered; follow-up under the chosen plan.",
             "Labs and sleep first, medication only after two morning values."],
            ["Second value uploaded.", "Sleep study planned with the family doctor.", "Feels about the same."]),
    };

    public static ChartWords Of(TreatmentCondition condition) => All[condition];
}
