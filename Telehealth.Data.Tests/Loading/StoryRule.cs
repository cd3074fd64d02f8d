using Telehealth.Seeder.Generation;

namespace Telehealth.Data.Tests.Loading;

/// <summary>A rule that all stories keep.</summary>
/// <param name="Name">The rule as a sentence.</param>
/// <param name="Violations">A query whose rows break it.</param>
/// <param name="Break">A statement after which there are some: the negative control.</param>
public sealed record StoryRule(string Name, string Violations, string Break)
{
    /// <inheritdoc />
    public override string ToString() => Name;

    public static IReadOnlyList<StoryRule> All { get; } =
    [
        new("An order is shipped after its prescription was issued",
            "SELECT FROM orders o JOIN prescriptions p ON (p.patient_id, p.id) = (o.patient_id, o.prescription_id) "
            + "WHERE o.created_at < p.created_at OR o.shipped_at < p.created_at",
            "UPDATE orders SET shipped_at = '2000-01-01' WHERE shipped_at IS NOT NULL"),
        new("A refill is ordered after the fill before it was paid, and not earlier than three weeks after",
            "SELECT FROM (SELECT created_at, lag(paid_at) OVER fills AS before FROM orders "
            + "WHERE payment_status = 'paid' "
            + "WINDOW fills AS (PARTITION BY patient_id, prescription_id ORDER BY created_at)) f "
            + "WHERE before > created_at - interval '21 days'",
            "UPDATE orders SET paid_at = paid_at + interval '60 days'"),
        new("A prescription is filled while it holds",
            "SELECT FROM orders o JOIN prescriptions p ON (p.patient_id, p.id) = (o.patient_id, o.prescription_id) "
            + "WHERE (o.created_at AT TIME ZONE 'UTC')::date > p.expires_date",
            "UPDATE prescriptions SET expires_date = issued_date"),
        new("Refills that remain are those authorized less those filled",
            "SELECT FROM prescriptions p "
            + "WHERE refills_authorized - refills_remaining <> (SELECT greatest(count(*) - 1, 0) FROM orders o "
            + "WHERE (o.patient_id, o.prescription_id) = (p.patient_id, p.id) AND o.payment_status = 'paid' "
            + "AND o.status <> 'cancelled')",
            "UPDATE prescriptions SET refills_remaining = 0"),
        new("Lines of an order add up to its subtotal",
            "SELECT FROM orders o WHERE subtotal <> (SELECT coalesce(sum(total_price), 0) FROM order_items i "
            + "WHERE (i.patient_id, i.order_id) = (o.patient_id, o.id))",
            "UPDATE orders SET subtotal = subtotal + 1, total_amount = total_amount + 1"),
        new("A consultation is approved before it is prescribed from",
            "SELECT FROM prescriptions p "
            + "JOIN consultations c ON (c.patient_id, c.id) = (p.patient_id, p.consultation_id) "
            + "WHERE c.status NOT IN ('approved', 'completed') OR p.created_at < c.reviewed_at "
            + "OR p.provider_id <> c.provider_id",
            "UPDATE consultations SET status = 'denied' WHERE status = 'completed'"),
        new("A provider is licensed in the patient's state, and works",
            "SELECT FROM consultations c JOIN providers r ON r.id = c.provider_id "
            + "JOIN patients p ON p.id = c.patient_id "
            + "WHERE NOT p.shipping_state = ANY (r.states_licensed) OR r.status <> 'active'",
            "UPDATE providers SET states_licensed = '{GU}'"),
        new("A pharmacy ships to the patient's state",
            "SELECT FROM orders o JOIN pharmacies f ON f.id = o.pharmacy_id "
            + "WHERE NOT o.shipping_state = ANY (f.states_serviced)",
            "UPDATE pharmacies SET states_serviced = '{GU}'"),
        new("What is prescribed is in the chosen plan, in a dosage of the catalogue",
            "SELECT FROM prescription_items i "
            + "JOIN prescriptions p ON (p.patient_id, p.id) = (i.patient_id, i.prescription_id) "
            + "JOIN consultations c ON (c.patient_id, c.id) = (p.patient_id, p.consultation_id) "
            + "JOIN medications m ON m.id = i.medication_id "
            + "WHERE NOT i.dosage = ANY (m.available_dosages) OR NOT EXISTS (SELECT FROM treatment_plan_items t "
            + "JOIN skus s ON s.id = t.sku_id "
            + "WHERE t.plan_id = c.selected_plan_id AND s.is_active AND s.medication_id = i.medication_id "
            + "AND i.quantity % t.quantity = 0)",
            "UPDATE prescription_items SET dosage = '7mg tablet'"),
        new("Nobody is prescribed what a label forbids",
            "SELECT FROM prescription_items i JOIN medications m ON m.id = i.medication_id "
            + "JOIN patients p ON p.id = i.patient_id WHERE "
            + $"(m.name = 'Sildenafil' AND {Named("nitrates")}) OR (m.name = 'Finasteride' AND {Named("pregnancy")})",
            "UPDATE patients SET current_medications = '{Nitroglycerin 0.4 mg as needed}'"),
        new("A consultation about what is forbidden is denied, and its note says why",
            "SELECT FROM consultations c JOIN patients p ON p.id = c.patient_id "
            + "JOIN treatment_plan_items t ON t.plan_id = c.selected_plan_id JOIN skus s ON s.id = t.sku_id "
            + $"WHERE c.reviewed_at IS NOT NULL AND ({string.Join(" OR ", Contraindication.All.Where(r => !r.ForbidsWomen)
                .Select(r => $"(s.code LIKE '{r.Ingredient}%' AND {Named(r.Name)})"))}) "
            + "AND (c.status <> 'denied' OR c.provider_notes NOT LIKE 'Contraindicated: %' "
            + "AND p.shipping_state IN (SELECT unnest(states_serviced) FROM pharmacies))",
            "UPDATE consultations SET provider_notes = 'No.' WHERE status = 'denied'"),
        new("A charge is disputed after it was paid, and what a lost dispute takes is refunded",
            "SELECT FROM webhook_logs l JOIN orders o ON o.payment_intent_id = l.payload #>> '{data,object,paymentIntent}' "
            + "WHERE l.event_type LIKE 'charge.dispute.%' AND (l.created_at < o.paid_at "
            + "OR l.payload #>> '{data,object,status}' = 'lost' AND o.refund_amount <> o.total_amount "
            + "OR NOT EXISTS (SELECT FROM patient_flags f WHERE f.patient_id = o.patient_id AND f.flag_type = 'fraud_risk'))",
            "UPDATE orders SET paid_at = paid_at + interval '200 days'"),
        new("A consultation goes forward in time",
            "SELECT FROM consultations WHERE reviewed_at < created_at OR completed_at < reviewed_at "
            + "OR charged_at < reviewed_at "
            + "OR (status IN ('pending', 'in_review') AND reviewed_at IS NOT NULL) "
            + "OR (status = 'pending') <> (provider_id IS NULL)",
            "UPDATE consultations SET completed_at = '2000-01-01' WHERE completed_at IS NOT NULL"),
        new("Patient and provider write in turn, and read after it was written",
            "SELECT FROM (SELECT sender_type, read_at, created_at, lag(sender_type) OVER thread AS before "
            + "FROM messages WHERE sender_type <> 'system' "
            + "WINDOW thread AS (PARTITION BY patient_id, consultation_id ORDER BY created_at)) m "
            + "WHERE before = sender_type OR read_at < created_at",
            "UPDATE messages SET sender_type = 'patient', provider_id = NULL WHERE sender_type = 'provider'"),
        new("A provider writes on the own consultation only",
            "SELECT FROM messages m JOIN consultations c ON (c.patient_id, c.id) = (m.patient_id, m.consultation_id) "
            + "WHERE m.provider_id <> c.provider_id",
            "UPDATE messages SET provider_id = (SELECT id FROM providers WHERE status = 'suspended') "
            + "WHERE sender_type = 'provider'"),
        new("A patient has one subscription at a time",
            "SELECT FROM patient_subscriptions WHERE status <> 'cancelled' GROUP BY patient_id HAVING count(*) > 1",
            "UPDATE patient_subscriptions SET status = 'active', cancelled_at = NULL, cancel_reason = NULL "
            + "WHERE status = 'cancelled'"),
        new("A period costs what the plan costs",
            "SELECT FROM subscription_payments y "
            + "JOIN patient_subscriptions s ON (s.patient_id, s.id) = (y.patient_id, y.subscription_id) "
            + "JOIN treatment_plans t ON t.id = s.plan_id WHERE y.amount NOT IN (t.price, 3 * t.price) "
            + "OR t.billing_period <> 'month'",
            "UPDATE treatment_plans SET price = price + 1"),
        new("A subscription is paid when it is due, and not after it ended",
            "SELECT FROM subscription_payments y "
            + "JOIN patient_subscriptions s ON (s.patient_id, s.id) = (y.patient_id, y.subscription_id) "
            + "WHERE y.paid_at < y.created_at OR y.created_at < s.created_at OR (NOT s.cancel_at_period_end "
            + "AND y.created_at > s.cancelled_at)",
            "UPDATE subscription_payments SET paid_at = '2000-01-01' WHERE paid_at IS NOT NULL"),
        new("What a subscription pays for is paid once: its orders cost nothing, and each follows a payment",
            "SELECT FROM orders o WHERE subscription_id IS NOT NULL AND (total_amount <> 0 "
            + "OR payment_intent_id IS NOT NULL "
            + "OR NOT EXISTS (SELECT FROM subscription_payments y "
            + "WHERE (y.patient_id, y.subscription_id) = (o.patient_id, o.subscription_id) "
            + "AND y.paid_at BETWEEN o.created_at - interval '1 hour' AND o.created_at))",
            // As it once was: 15 percent off, and charged beside the subscription.
            "UPDATE orders SET discount_amount = round(subtotal * 0.15, 2), "
            + "total_amount = subtotal - round(subtotal * 0.15, 2), payment_intent_id = 'pi_' || id WHERE subscription_id IS NOT NULL"),
        new("Stripe tells of payments that an order or a consultation has",
            "SELECT FROM webhook_logs WHERE event_type LIKE 'payment_intent.%' "
            + "AND payload #>> '{data,object,id}' NOT IN "
            + "(SELECT payment_intent_id FROM orders WHERE payment_intent_id IS NOT NULL "
            + "UNION SELECT payment_intent_id FROM consultations WHERE payment_intent_id IS NOT NULL)",
            "UPDATE orders SET payment_intent_id = NULL"),
        new("The credit of a patient is what staff gave",
            "SELECT FROM patients p WHERE account_credit <> (SELECT coalesce(sum(amount), 0) "
            + "FROM billing_adjustments a WHERE a.patient_id = p.id AND type = 'credit')",
            "UPDATE patients SET account_credit = 1"),
        new("What staff refunded is refunded",
            "SELECT FROM billing_adjustments a "
            + "JOIN orders o ON (o.patient_id, o.id) = (a.patient_id, a.order_id) WHERE a.type = 'refund' "
            + "AND a.amount <> o.refund_amount",
            "UPDATE billing_adjustments SET amount = amount + 1"),
        new("Nobody gets an SMS who asked for none",
            "SELECT FROM sms_logs l JOIN sms_opt_outs o ON o.phone_number = l.recipient "
            + "WHERE l.created_at >= o.opted_out_at AND (o.opted_in_at IS NULL OR l.created_at < o.opted_in_at)",
            "UPDATE sms_opt_outs SET opted_out = true, opted_out_at = '2000-01-01', opted_in_at = NULL"),
        new("A conversion is a consultation that the patient asked for in that visit",
            "SELECT FROM user_sessions s WHERE converted AND NOT EXISTS (SELECT FROM consultations c "
            + "WHERE c.patient_id = s.patient_id "
            + "AND c.created_at BETWEEN s.started_at AND coalesce(s.ended_at, 'infinity'))",
            "UPDATE user_sessions SET ended_at = started_at"),
        new("A visitor takes the steps of a funnel at an uneven pace",
            "SELECT FROM (SELECT session_id, "
            + "created_at - lag(created_at) OVER (PARTITION BY session_id ORDER BY created_at) AS gap "
            + "FROM analytics_events WHERE event_type = 'funnel_step' AND event_category = 'consultation') s "
            + "GROUP BY session_id HAVING count(gap) > 2 AND max(gap) - min(gap) <= interval '2 milliseconds'",
            "INSERT INTO analytics_events (id, session_id, event_type, event_category, created_at) "
            + "SELECT gen_random_uuid(), 'even', 'funnel_step', 'consultation', now() + n * interval '1 minute' "
            + "FROM generate_series(1, 5) AS n"),
        new("A flag is removed by an admin after it was set",
            "SELECT FROM patient_flags WHERE removed_at < created_at",
            "UPDATE patient_flags SET removed_at = '2000-01-01' WHERE removed_at IS NOT NULL"),
        new("A leap-day patient, long, awkward and foreign names, none and two hundred consultations are there",
            "SELECT WHERE NOT (SELECT bool_or(extract(month FROM date_of_birth) = 2 AND extract(day "
            + "FROM date_of_birth) = 29) "
            + "AND bool_or(length(first_name) = 100 AND length(last_name) = 100) AND bool_or(last_name LIKE '%''%') "
            + "AND bool_or(first_name !~ '[A-Za-z]') AND bool_or(n IS NULL) AND max(n) = 200 FROM patients LEFT JOIN "
            + "(SELECT patient_id, count(*) AS n FROM consultations GROUP BY 1) c ON c.patient_id = patients.id)",
            "UPDATE patients SET last_name = replace(last_name, '''', '')"),
    ];

    /// <summary>Whether the patient p named what a rule is about.</summary>
    private static string Named(string rule)
    {
        var terms = Contraindication.All.Where(r => r.Name == rule).SelectMany(r => r.Terms).SelectMany(of => of)
            .Distinct();
        return $"p.current_medications || p.medical_conditions && ARRAY['{string.Join("', '", terms)}']";
    }
}
