namespace Telehealth.Data.Classification;

/// <summary>
///     The identifiers that data without identity may not have, by the letters of 45 CFR 164.514(b)(2)(i). Those of which the
///     rule lets a part stay, ZIP codes and dates of birth, are named apart.
/// </summary>
public enum SafeHarbor
{
    /// <summary>(A) Names.</summary>
    Name,

    /// <summary>(B) Places smaller than a state: street, city, county. A state is no identifier.</summary>
    Geography,

    /// <summary>(B) A ZIP code, whose first three digits may stay where more than 20,000 people live.</summary>
    Zip,

    /// <summary>(C) A date about a person, whose year may stay.</summary>
    Date,

    /// <summary>(C) The date of birth, of which an age up to 89 may stay, and "90 or older" beyond.</summary>
    BirthDate,

    /// <summary>(D) Telephone numbers.</summary>
    Phone,

    /// <summary>(E) Fax numbers.</summary>
    Fax,

    /// <summary>(F) E-mail addresses.</summary>
    Email,

    /// <summary>(G) Social security numbers.</summary>
    SocialSecurityNumber,

    /// <summary>(H) Medical record numbers.</summary>
    MedicalRecordNumber,

    /// <summary>(I) Health plan beneficiary numbers.</summary>
    HealthPlanNumber,

    /// <summary>(J) Account numbers, those at a payment service among them.</summary>
    AccountNumber,

    /// <summary>(K) Certificate and license numbers.</summary>
    LicenseNumber,

    /// <summary>(L) Vehicle identifiers.</summary>
    Vehicle,

    /// <summary>(M) Device identifiers, user agents among them.</summary>
    Device,

    /// <summary>(N) Web addresses.</summary>
    Url,

    /// <summary>(O) IP addresses.</summary>
    IpAddress,

    /// <summary>(P) Biometric identifiers.</summary>
    Biometric,

    /// <summary>(Q) Photographs of the face.</summary>
    Photograph,

    /// <summary>(R) Any other unique number, characteristic or code.</summary>
    OtherUnique,
}
