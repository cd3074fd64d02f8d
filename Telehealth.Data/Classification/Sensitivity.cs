namespace Telehealth.Data.Classification;

/// <summary>How a column is to be handled: the classes of <see cref="TelehealthTaxonomy" />.</summary>
public enum Sensitivity
{
    /// <summary>Runs the platform and says nothing of a person: states, amounts, counters, settings, the catalogue.</summary>
    Operational,

    /// <summary>Tells who somebody is, a patient or a member of staff (45 CFR 164.514(b)(2)(i)).</summary>
    Identity,

    /// <summary>Tells of a patient's health or care, or may do so.</summary>
    Health,

    /// <summary>Opens something: passwords, tokens and keys, also as hash or ciphertext. It leaves nowhere.</summary>
    Secret,
}
