namespace Telehealth.Seeder.Profiles;

/// <summary>What goes wrong with the payment of a period of a subscription.</summary>
public enum PaymentTrouble
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It fails at first, and goes through days later.</summary>
    Late,

    /// <summary>It is given back.</summary>
    Refunded,
}
