namespace Telehealth.Seeder.Profiles;

/// <summary>What goes wrong with a payment of a pinned patient.</summary>
/// <param name="Period">Which period of the subscription it is, from 1.</param>
/// <param name="Trouble">What goes wrong.</param>
public sealed record PinnedPayment(int Period, PaymentTrouble Trouble);
