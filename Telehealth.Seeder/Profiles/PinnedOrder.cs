using Telehealth.Data.Billing;

namespace Telehealth.Seeder.Profiles;

/// <summary>What goes wrong with an order of a pinned patient.</summary>
/// <param name="Fill">Which fill of a prescription it is, from 1.</param>
/// <param name="Trouble">What goes wrong.</param>
/// <param name="Refund">How far a refund of staff is; null where it is drawn, or succeeded where nothing is by chance.</param>
public sealed record PinnedOrder(int Fill, OrderTrouble Trouble, RefundStatus? Refund = null);
