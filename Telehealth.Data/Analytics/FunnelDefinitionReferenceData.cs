namespace Telehealth.Data.Analytics;

/// <summary>The steps of the platform's three funnels, with what is expected of them at first.</summary>
internal static class FunnelDefinitionReferenceData
{
    public static FunnelDefinition[] Rows { get; } =
    [
        Step(711, "consultation", 1, "landing", 100, 1),
        Step(712, "consultation", 2, "condition_selected", 70, 2),
        Step(713, "consultation", 3, "quiz_started", 50, 1),
        Step(714, "consultation", 4, "quiz_completed", 35, 10),
        Step(715, "consultation", 5, "plan_selected", 25, 3),
        Step(716, "consultation", 6, "checkout_started", 20, 2),
        Step(717, "consultation", 7, "payment_completed", 15, 1),
        Step(718, "consultation", 8, "consultation_submitted", 15, 1),

        Step(721, "prescription", 1, "consultation_reviewed", 100, 5),
        Step(722, "prescription", 2, "prescription_approved", 90, 3),
        Step(723, "prescription", 3, "pharmacy_notified", 90, 1),
        Step(724, "prescription", 4, "order_confirmed", 85, 2),
        Step(725, "prescription", 5, "order_shipped", 85, 1),
        Step(726, "prescription", 6, "order_delivered", 80, 1),

        Step(731, "refill", 1, "refill_reminder_sent", 100, 0),
        Step(732, "refill", 2, "refill_initiated", 30, 1),
        Step(733, "refill", 3, "checkin_started", 25, 1),
        Step(734, "refill", 4, "checkin_completed", 20, 5),
        Step(735, "refill", 5, "refill_approved", 18, 2),
        Step(736, "refill", 6, "refill_processed", 18, 1),
    ];

    private static FunnelDefinition Step(
        int number, string funnel, int step, string name, int expectedCompletionRate, int expectedTimeMinutes)
        => new()
        {
            Id = Guid.Parse($"01900000-0000-7000-8000-000000000{number}"),
            FunnelName = funnel,
            StepNumber = step,
            StepName = name,
            ExpectedCompletionRate = expectedCompletionRate,
            ExpectedTimeMinutes = expectedTimeMinutes,
        };
}
