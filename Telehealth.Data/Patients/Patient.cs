using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Patients;

[Comment("A person under care: the root of everything that is about a patient.")]
public class Patient : VersionedEntity
{
    [Comment("Given name.")]
    [Identity(SafeHarbor.Name)]
    public required string FirstName { get; set; }

    [Comment("Family name.")]
    [Identity(SafeHarbor.Name)]
    public required string LastName { get; set; }

    [Comment("Phone number in E.164 form; null where the patient gave none.")]
    [Identity(SafeHarbor.Phone)]
    public string? Phone { get; set; }

    [Comment("Date of birth.")]
    [Identity(SafeHarbor.BirthDate)]
    public required DateOnly DateOfBirth { get; set; }

    [Comment("Street and number to ship to; null until the patient gives an address.")]
    [Identity(SafeHarbor.Geography)]
    public string? ShippingAddress { get; set; }

    [Comment("City to ship to; null until the patient gives an address.")]
    [Identity(SafeHarbor.Geography)]
    public string? ShippingCity { get; set; }

    [Comment("State to ship to, USPS code; the provider must be licensed in it. Null until the patient gives an address.")]
    [Operational]
    public string? ShippingState { get; set; }

    [Comment("ZIP code to ship to; null until the patient gives an address.")]
    [Identity(SafeHarbor.Zip)]
    public string? ShippingZip { get; set; }

    [Comment("Allergies in the patient's words; empty where none were named.")]
    [Health(FreeText = true)]
    public string[] Allergies { get; set; } = [];

    [Comment("Medications that the patient takes, in the patient's words; empty where none were named.")]
    [Health(FreeText = true)]
    public string[] CurrentMedications { get; set; } = [];

    [Comment("Conditions that the patient named; empty where none were named.")]
    [Health(FreeText = true)]
    public string[] MedicalConditions { get; set; } = [];

    [Comment("Stripe's customer; null until a card is on file. Webhooks find the patient by it.")]
    [Identity(SafeHarbor.AccountNumber)]
    public string? StripeCustomerId { get; set; }

    [Comment("Stripe's payment method that is charged by default; null where no card is on file.")]
    [Identity(SafeHarbor.AccountNumber)]
    public string? DefaultPaymentMethodId { get; set; }

    [Comment("Whether the default payment method could be charged when it was last checked.")]
    [Operational]
    public bool HasValidPaymentMethod { get; set; }

    [Comment("Credit in US dollars that the next orders use up.")]
    [Operational]
    public decimal AccountCredit { get; set; }

    [Comment("Random UUID, unique, from which de-identified views make their keys and which none of them shows. Given by the "
        + "database where none is set.")]
    [Secret]
    public Guid DeidentificationKey { get; set; }
}
