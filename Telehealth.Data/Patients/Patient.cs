using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Patients;

[Comment("A person under care: the root of everything that is about a patient.")]
public class Patient : VersionedEntity
{
    [Comment("Given name.")]
    public required string FirstName { get; set; }

    [Comment("Family name.")]
    public required string LastName { get; set; }

    [Comment("Phone number in E.164 form; null where the patient gave none.")]
    public string? Phone { get; set; }

    [Comment("Date of birth.")]
    public required DateOnly DateOfBirth { get; set; }

    [Comment("Street and number to ship to; null until the patient gives an address.")]
    public string? ShippingAddress { get; set; }

    [Comment("City to ship to; null until the patient gives an address.")]
    public string? ShippingCity { get; set; }

    [Comment("State to ship to, USPS code; the provider must be licensed in it. Null until the patient gives an address.")]
    public string? ShippingState { get; set; }

    [Comment("ZIP code to ship to; null until the patient gives an address.")]
    public string? ShippingZip { get; set; }

    [Comment("Allergies in the patient's words; empty where none were named.")]
    public string[] Allergies { get; set; } = [];

    [Comment("Medications that the patient takes, in the patient's words; empty where none were named.")]
    public string[] CurrentMedications { get; set; } = [];

    [Comment("Conditions that the patient named; empty where none were named.")]
    public string[] MedicalConditions { get; set; } = [];

    [Comment("Stripe's customer; null until a card is on file. Webhooks find the patient by it.")]
    public string? StripeCustomerId { get; set; }

    [Comment("Stripe's payment method that is charged by default; null where no card is on file.")]
    public string? DefaultPaymentMethodId { get; set; }

    [Comment("Whether the default payment method could be charged when it was last checked.")]
    public bool HasValidPaymentMethod { get; set; }

    [Comment("Credit in US dollars that the next orders use up.")]
    public decimal AccountCredit { get; set; }
}
