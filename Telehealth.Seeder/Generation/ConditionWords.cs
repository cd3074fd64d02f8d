using Telehealth.Data.Clinical;
using static Telehealth.Data.Clinical.TreatmentCondition;

namespace Telehealth.Seeder.Generation;

/// <summary>
///     How patients and providers speak of a condition: made-up words for made-up rows, which no clinician has checked and
///     none should learn from.
/// </summary>
internal sealed record ConditionWords(
    TreatmentCondition Condition,
    double ShareOfWomen,
    (int Youngest, int Oldest) Ages,
    string[] Complaints,
    string[] Symptoms,
    string Diagnosis,
    string Treatment,
    string Objective,
    string[] Histories,
    string[] Questions,
    string[] Answers)
{
    private static readonly ConditionWords[] All =
    [
        new(HairLoss, 0, (21, 58),
            ["My hairline is going back and it bothers me.", "Thinning at the crown for a while now.",
             "I find more hair in the shower than I used to.", "My father was bald at forty, I would like to keep my hair."],
            ["Receding hairline", "Thinning at the crown", "Increased shedding"],
            "Androgenetic alopecia", "Topical or oral treatment of the chosen plan; photos again in three months.",
            "Photos show thinning in the pattern described; scalp without redness or scaling.",
            ["Seasonal allergies", "Mild eczema"],
            ["How long until I see a difference?", "Is it normal that I shed more in the first weeks?",
             "Can I wash my hair right after I put the solution on?", "Do I keep going if I miss a day?"],
            ["Most people see a change after three to six months, so please give it time.",
             "Some shedding at the start is common and settles. Write to me if it goes on beyond two months.",
             "Please let it dry for about four hours before you wash your hair.",
             "Carry on with the next dose as usual, do not take two at once."]),
        new(MensHealth, 0, (24, 72),
            ["It does not work as reliably as it used to.", "Trouble keeping an erection, mostly when I am tired.",
             "I would like something to take when needed.", "It started after a stressful year at work."],
            ["Difficulty keeping an erection", "Reduced confidence", "Stress"],
            "Erectile dysfunction", "Medication of the chosen plan, when needed; lifestyle advice given.",
            "Blood pressure as entered by the patient within range; no nitrates among the medications.",
            ["High cholesterol", "High blood pressure, controlled", "Trouble sleeping"],
            ["Should I take it with food?", "How long before does it have to be taken?",
             "I had a headache after the first tablet, is that normal?", "May I have a glass of wine with it?"],
            ["A heavy meal slows it down, so best before eating.",
             "About an hour before. Not more than once a day, please.",
             "A mild headache is common and passes. If it is strong, stop and write to me at once.",
             "One glass is fine for most people. More makes it less likely to work."]),
        new(WeightLoss, 0.66, (23, 64),
            ["I have tried diets for years and always gain it back.", "I would like help to lose weight for good.",
             "My doctor told me to lose weight before my knee surgery.", "After my second child the weight stayed."],
            ["Weight gain", "Tiredness", "Shortness of breath on stairs"],
            "Overweight", "Programme of the chosen plan with monthly check-ins.",
            "Height, weight and waist as entered by the patient; photo of the scale attached.",
            ["Prediabetes", "High blood pressure, controlled", "Underactive thyroid"],
            ["How often do I have to send my weight?", "Do I need to change what I eat as well?",
             "When does the programme start?", "I have a holiday coming up, can I pause?"],
            ["Once a week, same day and same time if you can.",
             "Yes, the two together work best. You will find the meal guide under Documents.",
             "As soon as the first check-in is filled in; you get a message from us.",
             "You can pause in your account at any time, and take up again when you are back."]),
        new(WomensHealth, 1, (19, 55),
            ["I would like advice about my cycle.", "Hot flushes keep me awake at night.",
             "My cycle has been irregular since last year.", "I would like to talk about my options."],
            ["Irregular cycle", "Hot flushes", "Trouble sleeping"],
            "Menstrual or menopausal complaints", "Advice and follow-up under the chosen plan.",
            "History taken in writing; diary of the last three months attached.",
            ["Migraine", "Iron deficiency", "Seasonal allergies"],
            ["Do I need a blood test first?", "What should I write into the diary?",
             "Can I speak to a woman next time?", "Is it normal that it changes from month to month?"],
            ["Not at this point. I will ask for one if the diary suggests it.",
             "Date, how strong on a scale of ten, and anything unusual that day.",
             "Of course, I have noted your wish in the chart.",
             "Some change is normal. Please write to me if it lasts longer than you are used to."]),
        new(Longevity, 0.4, (34, 70),
            ["I feel fine and would like to stay that way.", "I want to know my numbers and improve them.",
             "My energy is not what it was at thirty.", "I would like a plan based on lab values."],
            ["Tiredness", "Trouble sleeping"],
            "Preventive counselling", "Counselling and lab review under the chosen plan.",
            "Lab values uploaded by the patient, reviewed and within range.",
            ["High cholesterol", "Trouble sleeping"],
            ["Which lab values do you need?", "How often do we go through the results?",
             "Does my watch data help you?", "Can I upload the old results too?"],
            ["The list is under Documents. Results of the last six months are enough.",
             "Every three months, sooner if something stands out.",
             "Yes, the sleep and resting pulse of the last four weeks.",
             "Please do, the course over time says more than one value."]),
        new(Trt, 0, (32, 66),
            ["Low energy and low drive for about a year.", "A lab test said my testosterone is low.",
             "I sleep enough and still feel tired all day.", "I would like to find out whether it is my hormones."],
            ["Tiredness", "Low mood", "Loss of strength"],
            "Suspected low testosterone", "Two morning values first, then a decision; follow-up under the chosen plan.",
            "One lab value uploaded; a second morning value is needed.",
            ["Sleep apnea", "High cholesterol"],
            ["Where can I have the second test done?", "Do I have to fast before the test?",
             "How long do the results take?", "What happens if the value is normal?"],
            ["Any lab of your choice. The order is under Documents.",
             "Yes, and please go before ten in the morning.",
             "Two or three days as a rule. Upload them and I get a note.",
             "Then we look for other reasons together, sleep first."]),
    ];

    private static readonly Dictionary<TreatmentCondition, ConditionWords> ByCondition =
        All.ToDictionary(words => words.Condition);

    public static ConditionWords Of(TreatmentCondition condition) => ByCondition[condition];
}
