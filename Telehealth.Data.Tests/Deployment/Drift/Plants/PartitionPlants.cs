using Telehealth.Data.Deployment.Drift;

namespace Telehealth.Data.Tests.Deployment.Drift.Plants;

/// <summary>Differences in the partitions of a table.</summary>
internal static class PartitionPlants
{
    public static readonly IReadOnlyList<Plant> All =
    [
        new(
            "a detached default partition",
            "ALTER TABLE email_logs DETACH PARTITION email_logs_default",
            DifferenceState.Missing,
            "Partition email_logs_default of email_logs is detached."),
        new(
            "a dropped default partition",
            "DROP TABLE email_logs_default",
            DifferenceState.Missing,
            "Partition email_logs_default of email_logs is missing."),
        new(
            "a detached month",
            "ALTER TABLE email_logs DETACH PARTITION email_logs_y2026m11",
            DifferenceState.Missing,
            "Partition email_logs_y2026m11 of email_logs is detached."),
        new(
            "a month with the bounds of another",
            """
            ALTER TABLE email_logs DETACH PARTITION email_logs_y2026m11;
            ALTER TABLE email_logs ATTACH PARTITION email_logs_y2026m11
                FOR VALUES FROM ('019a0000-0000-0000-0000-000000000000') TO ('019a1000-0000-0000-0000-000000000000')
            """,
            DifferenceState.Changed,
            "Partition email_logs_y2026m11 of email_logs is `FOR VALUES FROM "
            + "('019a0000-0000-0000-0000-000000000000') TO ('019a1000-0000-0000-0000-000000000000')` instead "
            + "of `FOR VALUES FROM ('01a19467-e800-0000-0000-000000000000') TO "
            + "('01a22ee6-b000-0000-0000-000000000000')`."),
        new(
            "a partition of no month",
            """
            CREATE TABLE email_logs_more PARTITION OF email_logs
                FOR VALUES FROM ('00000000-0000-0000-0000-000000000000') TO ('00000000-0000-0000-0000-000000000001')
            """,
            DifferenceState.Extra,
            "Partition email_logs_more of email_logs is made by no migration."),
        new(
            "a month that lacks an index",
            """
            DROP INDEX ix_email_logs_message_id;
            CREATE INDEX ix_email_logs_message_id ON ONLY email_logs (message_id);
            CREATE INDEX of_default ON email_logs_default (message_id);
            ALTER INDEX ix_email_logs_message_id ATTACH PARTITION of_default
            """,
            DifferenceState.Missing,
            "Index ix_email_logs_message_id on email_logs_y2026m11 is missing."),
        new(
            "a month with another default",
            "ALTER TABLE email_logs_y2026m11 ALTER version SET DEFAULT 5",
            DifferenceState.Changed,
            "Column email_logs_y2026m11.version is `integer NOT NULL DEFAULT 5` instead of `integer NOT NULL "
            + "DEFAULT 1`."),
        new(
            "a month whose trigger is disabled",
            "ALTER TABLE email_logs_y2026m11 DISABLE TRIGGER touch_row",
            DifferenceState.Invalid,
            "Trigger touch_row on email_logs_y2026m11 is disabled."),
        new(
            "a month that everybody may read",
            "GRANT SELECT ON email_logs_y2026m11 TO PUBLIC",
            DifferenceState.Extra,
            "Grant to PUBLIC on email_logs_y2026m11 is made by no migration."),
    ];
}
