using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Prescribing;

[Comment("A partner pharmacy that fills prescriptions and ships orders.")]
public class Pharmacy : VersionedEntity
{
    [Comment("Name of the pharmacy.")]
    [Operational]
    public required string Name { get; set; }

    [Comment("Address of the pharmacy's interface for orders; null where it has none.")]
    [Operational]
    public string? ApiEndpoint { get; set; }

    [Comment("Key to the pharmacy's interface, encrypted by the application; null where none is needed.")]
    [Secret]
    public byte[]? ApiKeyEncrypted { get; set; }

    [Comment("Street and number; null where it is not recorded.")]
    [Operational]
    public string? Address { get; set; }

    [Comment("City; null where it is not recorded.")]
    [Operational]
    public string? City { get; set; }

    [Comment("State where the pharmacy is, USPS code; null where it is not recorded.")]
    [Operational]
    public string? State { get; set; }

    [Comment("ZIP code; null where it is not recorded.")]
    [Operational]
    public string? Zip { get; set; }

    [Comment("Phone number in E.164 form; null where it is not recorded.")]
    [Operational]
    public string? Phone { get; set; }

    [Comment("E-mail address in lower case; null where it is not recorded.")]
    [Operational]
    public string? Email { get; set; }

    [Comment("Names of the medications that the pharmacy stocks; empty where none are recorded.")]
    [Operational]
    public string[] SupportedMedications { get; set; } = [];

    [Comment("States that the pharmacy ships to, USPS codes; empty where none are recorded.")]
    [Operational]
    public string[] StatesServiced { get; set; } = [];

    [Comment("Whether prescriptions can be sent to the pharmacy.")]
    [Operational]
    public bool Active { get; set; } = true;

    [Comment("Whether the pharmacy is taken before others that serve the same state.")]
    [Operational]
    public bool Preferred { get; set; }
}
