namespace Telehealth.Seeder.Profiles;

/// <summary>What goes wrong with an order that can be paid.</summary>
public enum OrderTrouble
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The card is declined, and the patient gives up.</summary>
    PaymentFails,

    /// <summary>The patient cancels before it is shipped, and gets the money back.</summary>
    Cancelled,

    /// <summary>Staff give a part of the money back after it was delivered.</summary>
    RefundedInPart,

    /// <summary>The holder of the card disputes the charge with the bank: a chargeback.</summary>
    Disputed,
}
