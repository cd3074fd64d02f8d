using Telehealth.Data.Communication;
using Telehealth.Data.Patients;

namespace Telehealth.Seeder.Generation;

/// <summary>The chapter in which a patient signs up: patient, login and what the patient wants to be told.</summary>
internal static class Registration
{
    private static readonly string[] Allergies = ["Penicillin", "Peanuts", "Latex", "Ibuprofen", "Shellfish", "Pollen"];

    private static readonly string[] Medications =
        ["Lisinopril 10 mg", "Atorvastatin 20 mg", "Levothyroxine 50 mcg", "Omeprazole 20 mg", "Vitamin D",
            "Cetirizine 10 mg"];

    public static void Tell(Story story)
    {
        var (draw, person) = (story.Draw.At("registration"), story.Person);
        var at = person.CameAt + draw.Time("sign-up", TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(25));
        var isCustomer = person.Consultations > 0;
        var hasCard = isCustomer && (story.Clinic.Reference.Settings.RequireCreditCard || draw.Chance("card", 0.9));
        var forbidding = person.Contraindication;
        var named = forbidding is null ? null : draw.Pick("contraindication", forbidding.TermsIn(person.Language));

        story.Patient = story.Rows.Add(
            new Patient
            {
                FirstName = person.FirstName,
                LastName = person.LastName,
                Phone = isCustomer || draw.Chance("phone", 0.5) ? PhoneNumbers.Of(story.Number) : null,
                DateOfBirth = person.DateOfBirth,
                ShippingAddress = isCustomer ? $"{draw.Between("house", 1, 9_900)} {draw.Pick("street", Pools.Streets)}" : null,
                ShippingCity = isCustomer ? person.Place.City : null,
                ShippingState = isCustomer ? person.Place.State : null,
                ShippingZip = isCustomer ? person.Place.Zip : null,
                Allergies = draw.Chance("allergic", 0.2) ? [draw.Pick("allergy", Allergies)] : [],
                CurrentMedications = List(
                    draw.Chance("medicated", 0.35) ? draw.Pick("medication", Medications) : null,
                    forbidding is { IsMedication: true } ? named : null),
                MedicalConditions = List(
                    draw.Chance("history", 0.3) ? draw.Pick("condition", person.ConditionWords.Histories) : null,
                    forbidding is { IsMedication: false } ? named : null),
                StripeCustomerId = hasCard ? StripeId.Of("cus", draw, "customer") : null,
                DefaultPaymentMethodId = hasCard ? StripeId.Of("pm", draw, "card") : null,
                HasValidPaymentMethod = hasCard && !story.Befalls(draw, "card invalid", 0.025),
                DeidentificationKey = RandomId.Of(draw, "de-identification key"),
            },
            at);

        AddLogin(story, at);
        AddPreferences(story, at);
        AddOptOut(story, at);
        Correspondence.Email(story, "welcome", story.LastChange(at, at.AddSeconds(30)));
    }

    private static string[] List(string? one, string? other) => (one, other) switch
    {
        (null, null) => [],
        (null, { } only) => [only],
        ({ } only, null) => [only],
        ({ } first, { } second) => [first, second],
    };

    private static void AddLogin(Story story, DateTimeOffset at)
    {
        var (draw, person) = (story.Draw.At("login"), story.Person);
        var verified = person.Consultations > 0 || draw.Chance("verified", 0.5);
        var verifiedAt = story.IfPast(at + draw.Time("verified at", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(20)));
        var resetting = draw.Chance("reset", 0.03);

        story.Login = story.Rows.Add(
            new PatientLogin
            {
                PatientId = story.Patient.Id,
                Email = $"{Email.LocalPart(person.FirstName, person.LastName)}.{story.Number}@{Email.Domain(draw)}",
                PasswordHash = verified ? Login.UnusablePasswordHash : null,
                EmailVerified = verified && verifiedAt is not null,
                VerificationTokenHash = verified && verifiedAt is not null ? null : Login.TokenHash(draw, "verification"),
                ResetTokenHash = resetting ? Login.TokenHash(draw, "reset") : null,
                ResetTokenExpiresAt = resetting ? story.AsOf.AddMinutes(30) : null,
                LastLoginAt = verified ? verifiedAt : null,
            },
            at, verified ? verifiedAt : null);
    }

    private static void AddPreferences(Story story, DateTimeOffset at)
    {
        var draw = story.Draw.At("preferences");
        var changedAt = draw.Chance("changes", 0.1)
            ? story.IfPast(story.AfterPatient(at, draw.Time("changed", TimeSpan.FromDays(2), TimeSpan.FromDays(150))))
                : null;
        story.Preferences = story.Rows.Add(
            new NotificationPreferences
            {
                EmailEnabled = draw.Chance("email", 0.97),
                EmailMarketing = changedAt is null && draw.Chance("email marketing", 0.7),
                EmailReminders = draw.Chance("email reminders", 0.9),
                EmailUpdates = draw.Chance("email updates", 0.92),
                SmsEnabled = draw.Chance("sms", 0.75),
                SmsMarketing = draw.Chance("sms marketing", 0.2),
                SmsReminders = draw.Chance("sms reminders", 0.9),
                SmsUpdates = draw.Chance("sms updates", 0.9),
                PushEnabled = draw.Chance("push", 0.3),
                PushMarketing = draw.Chance("push marketing", 0.08),
                PushReminders = draw.Chance("push reminders", 0.25),
                PushUpdates = draw.Chance("push updates", 0.25),
            },
            at, changedAt);
    }

    private static void AddOptOut(Story story, DateTimeOffset at)
    {
        var draw = story.Draw.At("opt-out");
        var outAt = at + draw.Time("out", TimeSpan.FromDays(1), TimeSpan.FromDays(60));
        var inAt = outAt + draw.Time("in", TimeSpan.FromHours(2), TimeSpan.FromDays(30));

        // A number has one row, and numbers repeat in very large clinics.
        if (story.Patient.Phone is not { } phone || story.Number > PhoneNumbers.Count
            || !story.IsPast(outAt) || !draw.Chance("asks", 0.06))
        {
            return;
        }

        var isBack = story.IsPast(inAt) && draw.Chance("asks again", 0.35);
        story.OptOut = story.Rows.Add(
            new SmsOptOut
            {
                PatientId = story.Patient.Id,
                PhoneNumber = phone,
                OptedOut = !isBack,
                OptedOutAt = outAt,
                OptedInAt = isBack ? inAt : null,
            },
            outAt, isBack ? inAt : null);
    }
}
