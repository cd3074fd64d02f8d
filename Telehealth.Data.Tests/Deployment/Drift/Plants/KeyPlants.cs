using Telehealth.Data.Deployment.Drift;

namespace Telehealth.Data.Tests.Deployment.Drift.Plants;

/// <summary>Differences in keys, checks and indexes.</summary>
internal static class KeyPlants
{
    public static readonly IReadOnlyList<Plant> All =
    [
        new(
            "a dropped primary key",
            "ALTER TABLE patient_flags DROP CONSTRAINT pk_patient_flags",
            DifferenceState.Missing,
            "Primary key pk_patient_flags on patient_flags is missing."),
        new(
            "another primary key",
            """
            ALTER TABLE patient_flags DROP CONSTRAINT pk_patient_flags;
            ALTER TABLE patient_flags ADD CONSTRAINT pk_patient_flags PRIMARY KEY (id)
            """,
            DifferenceState.Changed,
            "Primary key pk_patient_flags on patient_flags is `PRIMARY KEY (id)` instead of `PRIMARY KEY "
            + "(patient_id, id)`."),
        new(
            "a unique constraint more",
            "ALTER TABLE admins ADD CONSTRAINT uq_admins_last_name UNIQUE (last_name)",
            DifferenceState.Extra,
            "Unique constraint uq_admins_last_name on admins is made by no migration."),
        new(
            "an exclusion constraint more",
            "ALTER TABLE admins ADD CONSTRAINT ex_admins EXCLUDE (last_name WITH =)",
            DifferenceState.Extra,
            "Exclusion constraint ex_admins on admins is made by no migration."),
        new(
            "a dropped check",
            "ALTER TABLE admins DROP CONSTRAINT ck_admins_role",
            DifferenceState.Missing,
            "Check ck_admins_role on admins is missing."),
        new(
            "another check",
            """
            ALTER TABLE admins DROP CONSTRAINT ck_admins_two_factor;
            ALTER TABLE admins ADD CONSTRAINT ck_admins_two_factor
                CHECK (two_factor_enabled OR NOT two_factor_enabled)
            """,
            DifferenceState.Changed,
            "Check ck_admins_two_factor on admins is `CHECK ((two_factor_enabled OR (NOT "
            + "two_factor_enabled)))` instead of `CHECK (((NOT two_factor_enabled) OR "
            + "(two_factor_secret_encrypted IS NOT NULL)))`."),
        new(
            "a check that was never validated",
            """
            ALTER TABLE admins DROP CONSTRAINT ck_admins_reset_token_hash_sha256;
            ALTER TABLE admins ADD CONSTRAINT ck_admins_reset_token_hash_sha256
                CHECK (octet_length(reset_token_hash) = 32) NOT VALID
            """,
            DifferenceState.Invalid,
            "Check ck_admins_reset_token_hash_sha256 on admins is not valid."),
        new(
            "a check more",
            "ALTER TABLE admins ADD CONSTRAINT ck_admins_more CHECK (last_name <> 'x')",
            DifferenceState.Extra,
            "Check ck_admins_more on admins is made by no migration."),
        new(
            "a dropped foreign key",
            "ALTER TABLE patient_flags DROP CONSTRAINT fk_patient_flags_admins_created_by_id",
            DifferenceState.Missing,
            "Foreign key fk_patient_flags_admins_created_by_id on patient_flags is missing."),
        new(
            "a foreign key that erases",
            """
            ALTER TABLE patient_flags DROP CONSTRAINT fk_patient_flags_admins_created_by_id;
            ALTER TABLE patient_flags ADD CONSTRAINT fk_patient_flags_admins_created_by_id
                FOREIGN KEY (created_by_id) REFERENCES admins (id) ON DELETE CASCADE
            """,
            DifferenceState.Changed,
            "Foreign key fk_patient_flags_admins_created_by_id on patient_flags is `FOREIGN KEY "
            + "(created_by_id) REFERENCES public.admins(id) ON DELETE CASCADE` instead of `FOREIGN KEY "
            + "(created_by_id) REFERENCES public.admins(id) ON DELETE RESTRICT`."),
        new(
            "a foreign key that was never validated",
            """
            ALTER TABLE patient_flags DROP CONSTRAINT fk_patient_flags_admins_created_by_id;
            ALTER TABLE patient_flags ADD CONSTRAINT fk_patient_flags_admins_created_by_id
                FOREIGN KEY (created_by_id) REFERENCES admins (id) ON DELETE RESTRICT NOT VALID
            """,
            DifferenceState.Invalid,
            "Foreign key fk_patient_flags_admins_created_by_id on patient_flags is not valid."),
        new(
            "a dropped index",
            "DROP INDEX ix_patient_flags_id",
            DifferenceState.Missing,
            "Index ix_patient_flags_id on patient_flags is missing."),
        new(
            "a dropped index of a partitioned table",
            "DROP INDEX ix_email_logs_message_id",
            DifferenceState.Missing,
            "Index ix_email_logs_message_id on email_logs is missing."),
        new(
            "an index of other columns",
            """
            DROP INDEX ix_patient_flags_id;
            CREATE INDEX ix_patient_flags_id ON patient_flags (reason)
            """,
            DifferenceState.Changed,
            "Index ix_patient_flags_id on patient_flags is `USING btree (reason)` instead of `USING btree (id)`."),
        new(
            "an index that is no longer unique",
            """
            DROP INDEX ix_admins_email;
            CREATE INDEX ix_admins_email ON admins (email)
            """,
            DifferenceState.Changed,
            "Index ix_admins_email on admins is `USING btree (email)` instead of `UNIQUE USING btree (email)`."),
        new(
            "an index whose building was broken off",
            "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'ix_patient_flags_id'::regclass",
            DifferenceState.Invalid,
            "Index ix_patient_flags_id on patient_flags is invalid.", AsSuperuser: true),
        new(
            "an index more",
            "CREATE INDEX ix_more ON admins (last_name)",
            DifferenceState.Extra,
            "Index ix_more on admins is made by no migration."),
        new(
            "an index more of a partitioned table",
            "CREATE INDEX ix_more ON email_logs (template)",
            DifferenceState.Extra,
            "Index ix_more on email_logs is made by no migration."),
    ];
}
