using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Telehealth.Data.Migrations
{
    /// <inheritdoc />
    public partial class CoreTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Telehealth:Function:checked_number(text, bigint)", "CREATE FUNCTION checked_number(prefix text, number bigint) RETURNS text\n    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog\n    RETURN prefix || '-' || lpad(number::text, greatest(8, length(number::text)), '0') || ((10 - (\n        SELECT sum(CASE WHEN position % 2 = 1 THEN digit * 2 / 10 + digit * 2 % 10 ELSE digit END)\n        FROM (SELECT position, substr(reverse(number::text), position, 1)::int AS digit\n              FROM generate_series(1, length(number::text)) AS position) AS digits) % 10) % 10)::text")
                .Annotation("Telehealth:Function:keep_patient()", "CREATE FUNCTION keep_patient() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'a row of % cannot move to another patient', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,\n            COLUMN = 'patient_id';\nEND\n$$")
                .Annotation("Telehealth:Function:touch_row()", "CREATE FUNCTION touch_row() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    NEW.created_at := OLD.created_at;\n    NEW.updated_at := now();\n    NEW.version := OLD.version + 1;\n    RETURN NEW;\nEND\n$$");

            migrationBuilder.CreateSequence(
                name: "order_numbers");

            migrationBuilder.CreateSequence(
                name: "rx_numbers");

            migrationBuilder.CreateTable(
                name: "admins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    email = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, comment: "E-mail address in lower case, to sign in with; unique."),
                    password_hash = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, comment: "Password hash in PHC string format."),
                    first_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, comment: "Given name."),
                    last_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, comment: "Family name."),
                    role = table.Column<string>(type: "text", nullable: false, comment: "What the admin may do by default."),
                    permissions = table.Column<string[]>(type: "text[]", nullable: false, comment: "Permissions beyond those of the role, one word each; empty where the role says all."),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether signing in asks for a second factor."),
                    two_factor_secret_encrypted = table.Column<byte[]>(type: "bytea", nullable: true, comment: "Secret of the second factor, encrypted by the application; null where none is set up."),
                    status = table.Column<string>(type: "text", nullable: false, comment: "Whether the admin may sign in."),
                    reset_token_hash = table.Column<byte[]>(type: "bytea", nullable: true, comment: "SHA-256 of the token (256 random bits) that resets the password; null where none is open."),
                    reset_token_expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the reset token ends; null where none is open."),
                    last_login_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "Last successful sign-in; null before the first."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_admins", x => x.id);
                    table.CheckConstraint("ck_admins_email_email", "email = lower(email) AND email LIKE '_%@_%'");
                    table.CheckConstraint("ck_admins_reset_token", "(reset_token_hash IS NULL) = (reset_token_expires_at IS NULL)");
                    table.CheckConstraint("ck_admins_reset_token_hash_sha256", "octet_length(reset_token_hash) = 32");
                    table.CheckConstraint("ck_admins_role", "role IN ('admin', 'super_admin', 'support')");
                    table.CheckConstraint("ck_admins_status", "status IN ('active', 'inactive', 'suspended')");
                    table.CheckConstraint("ck_admins_two_factor", "NOT two_factor_enabled OR two_factor_secret_encrypted IS NOT NULL");
                    table.CheckConstraint("ck_admins_two_factor_secret_encrypted_ciphertext", "octet_length(two_factor_secret_encrypted) > 29");
                },
                comment: "A member of the platform's staff who runs it: support, billing, administration.")
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "consultation_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    consultation_fee = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: false, comment: "Fee for a first consultation in US dollars; 0 where it is free."),
                    require_credit_card = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether a consultation needs a card on file."),
                    auto_charge_on_approval = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether the card is charged as soon as the provider approves."),
                    refill_consultation_fee = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: false, comment: "Fee for a consultation about a refill in US dollars; 0 where it is free."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consultation_settings", x => x.id);
                    table.CheckConstraint("ck_consultation_settings_consultation_fee_non_negative", "consultation_fee >= 0");
                    table.CheckConstraint("ck_consultation_settings_id_singleton", "id = '01900000-0000-7000-8000-000000000001'");
                    table.CheckConstraint("ck_consultation_settings_refill_consultation_fee_non_negative", "refill_consultation_fee >= 0");
                },
                comment: "What consultations cost and how they are charged, for all patients: one row.")
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "medications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, comment: "Name that the platform uses."),
                    generic_name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true, comment: "Generic name; null where none is recorded."),
                    brand_name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true, comment: "Name of the brand that it corresponds to; null where there is none."),
                    category = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, comment: "What the catalog files it under; null where it is not filed."),
                    available_dosages = table.Column<string[]>(type: "text[]", nullable: false, comment: "Strengths and forms that can be prescribed, such as 50mg tablet; empty where none are recorded."),
                    base_price = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: true, comment: "Price in US dollars before any discount; null where none is set."),
                    subscription_discount = table.Column<decimal>(type: "numeric(3,2)", precision: 3, scale: 2, nullable: false, comment: "Share of the price that a subscription saves: 0.15 is 15 percent."),
                    requires_prescription = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether it is dispensed on prescription only."),
                    controlled_substance = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether it is a controlled substance (21 USC 812)."),
                    dea_schedule = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true, comment: "DEA schedule of a controlled substance, II to V (21 CFR 1308); null where it is not controlled."),
                    active = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether it can be prescribed and ordered."),
                    stock_quantity = table.Column<int>(type: "integer", nullable: true, comment: "Units in stock; null where the stock is not counted."),
                    description = table.Column<string>(type: "text", nullable: true, comment: "Description that patients read; null where none is written."),
                    side_effects = table.Column<string[]>(type: "text[]", nullable: false, comment: "Side effects; empty where none are recorded."),
                    contraindications = table.Column<string[]>(type: "text[]", nullable: false, comment: "Contraindications; empty where none are recorded."),
                    image_url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, comment: "Address of a picture; null where there is none."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_medications", x => x.id);
                    table.CheckConstraint("ck_medications_base_price_non_negative", "base_price >= 0");
                    table.CheckConstraint("ck_medications_controlled_substance", "controlled_substance = (dea_schedule IS NOT NULL)");
                    table.CheckConstraint("ck_medications_dea_schedule_schedule", "dea_schedule IN ('II', 'III', 'IV', 'V')");
                    table.CheckConstraint("ck_medications_stock_quantity_non_negative", "stock_quantity >= 0");
                    table.CheckConstraint("ck_medications_subscription_discount_range", "subscription_discount BETWEEN 0 AND 1");
                },
                comment: "A medication of the catalog, in all its dosages.")
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "patients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    first_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, comment: "Given name."),
                    last_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, comment: "Family name."),
                    phone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, comment: "Phone number in E.164 form; null where the patient gave none."),
                    date_of_birth = table.Column<DateOnly>(type: "date", nullable: false, comment: "Date of birth."),
                    shipping_address = table.Column<string>(type: "text", nullable: true, comment: "Street and number to ship to; null until the patient gives an address."),
                    shipping_city = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, comment: "City to ship to; null until the patient gives an address."),
                    shipping_state = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true, comment: "State to ship to, USPS code; the provider must be licensed in it. Null until the patient gives an address."),
                    shipping_zip = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, comment: "ZIP code to ship to; null until the patient gives an address."),
                    allergies = table.Column<string[]>(type: "text[]", nullable: false, comment: "Allergies in the patient's words; empty where none were named."),
                    current_medications = table.Column<string[]>(type: "text[]", nullable: false, comment: "Medications that the patient takes, in the patient's words; empty where none were named."),
                    medical_conditions = table.Column<string[]>(type: "text[]", nullable: false, comment: "Conditions that the patient named; empty where none were named."),
                    stripe_customer_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true, comment: "Stripe's customer; null until a card is on file. Webhooks find the patient by it."),
                    default_payment_method_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true, comment: "Stripe's payment method that is charged by default; null where no card is on file."),
                    has_valid_payment_method = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether the default payment method could be charged when it was last checked."),
                    account_credit = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: false, comment: "Credit in US dollars that the next orders use up."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients", x => x.id);
                    table.CheckConstraint("ck_patients_account_credit_non_negative", "account_credit >= 0");
                    table.CheckConstraint("ck_patients_phone_e164", "phone ~ '^\\+[1-9][0-9]{6,14}$'");
                    table.CheckConstraint("ck_patients_shipping_state_state", "shipping_state = ANY (ARRAY['AK','AL','AR','AS','AZ','CA','CO','CT','DC','DE','FL','GA','GU','HI','IA','ID','IL','IN','KS','KY','LA','MA','MD','ME','MI','MN','MO','MP','MS','MT','NC','ND','NE','NH','NJ','NM','NV','NY','OH','OK','OR','PA','PR','RI','SC','SD','TN','TX','UT','VA','VI','VT','WA','WI','WV','WY']::text[])");
                    table.CheckConstraint("ck_patients_shipping_zip_zip", "shipping_zip ~ '^[0-9]{5}(-[0-9]{4})?$'");
                    table.CheckConstraint("ck_patients_valid_payment_method", "NOT has_valid_payment_method OR default_payment_method_id IS NOT NULL");
                },
                comment: "A person under care: the root of everything that is about a patient.")
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "pharmacies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, comment: "Name of the pharmacy."),
                    api_endpoint = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, comment: "Address of the pharmacy's interface for orders; null where it has none."),
                    api_key_encrypted = table.Column<byte[]>(type: "bytea", nullable: true, comment: "Key to the pharmacy's interface, encrypted by the application; null where none is needed."),
                    address = table.Column<string>(type: "text", nullable: true, comment: "Street and number; null where it is not recorded."),
                    city = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, comment: "City; null where it is not recorded."),
                    state = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true, comment: "State where the pharmacy is, USPS code; null where it is not recorded."),
                    zip = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, comment: "ZIP code; null where it is not recorded."),
                    phone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, comment: "Phone number in E.164 form; null where it is not recorded."),
                    email = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true, comment: "E-mail address in lower case; null where it is not recorded."),
                    supported_medications = table.Column<string[]>(type: "text[]", nullable: false, comment: "Names of the medications that the pharmacy stocks; empty where none are recorded."),
                    states_serviced = table.Column<string[]>(type: "text[]", nullable: false, comment: "States that the pharmacy ships to, USPS codes; empty where none are recorded."),
                    active = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether prescriptions can be sent to the pharmacy."),
                    preferred = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether the pharmacy is taken before others that serve the same state."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pharmacies", x => x.id);
                    table.CheckConstraint("ck_pharmacies_api_key_encrypted_ciphertext", "octet_length(api_key_encrypted) > 29");
                    table.CheckConstraint("ck_pharmacies_email_email", "email = lower(email) AND email LIKE '_%@_%'");
                    table.CheckConstraint("ck_pharmacies_phone_e164", "phone ~ '^\\+[1-9][0-9]{6,14}$'");
                    table.CheckConstraint("ck_pharmacies_state_state", "state = ANY (ARRAY['AK','AL','AR','AS','AZ','CA','CO','CT','DC','DE','FL','GA','GU','HI','IA','ID','IL','IN','KS','KY','LA','MA','MD','ME','MI','MN','MO','MP','MS','MT','NC','ND','NE','NH','NJ','NM','NV','NY','OH','OK','OR','PA','PR','RI','SC','SD','TN','TX','UT','VA','VI','VT','WA','WI','WV','WY']::text[])");
                    table.CheckConstraint("ck_pharmacies_states_serviced_states", "states_serviced <@ ARRAY['AK','AL','AR','AS','AZ','CA','CO','CT','DC','DE','FL','GA','GU','HI','IA','ID','IL','IN','KS','KY','LA','MA','MD','ME','MI','MN','MO','MP','MS','MT','NC','ND','NE','NH','NJ','NM','NV','NY','OH','OK','OR','PA','PR','RI','SC','SD','TN','TX','UT','VA','VI','VT','WA','WI','WV','WY']::text[]");
                    table.CheckConstraint("ck_pharmacies_zip_zip", "zip ~ '^[0-9]{5}(-[0-9]{4})?$'");
                },
                comment: "A partner pharmacy that fills prescriptions and ships orders.")
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "providers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    email = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, comment: "E-mail address in lower case, to sign in with; unique."),
                    password_hash = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, comment: "Password hash in PHC string format."),
                    first_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, comment: "Given name."),
                    last_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, comment: "Family name."),
                    phone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, comment: "Phone number in E.164 form; null where the provider gave none."),
                    license_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, comment: "Number of the license to practice, as its board writes it."),
                    npi_number = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, comment: "National Provider Identifier; unique. Null until it is known."),
                    dea_number = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true, comment: "DEA registration number; null where the provider does not prescribe controlled substances."),
                    specialties = table.Column<string[]>(type: "text[]", nullable: false, comment: "Fields of medicine, in the provider's words; empty where none were named."),
                    states_licensed = table.Column<string[]>(type: "text[]", nullable: false, comment: "States in which the provider is licensed, USPS codes; at least one."),
                    status = table.Column<string>(type: "text", nullable: false, comment: "Whether the provider may sign in and treat patients."),
                    email_verified = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether the provider proved to own the e-mail address."),
                    verification_token_hash = table.Column<byte[]>(type: "bytea", nullable: true, comment: "SHA-256 of the token (256 random bits) that verifies the e-mail address; null where none is open."),
                    reset_token_hash = table.Column<byte[]>(type: "bytea", nullable: true, comment: "SHA-256 of the token (256 random bits) that resets the password; null where none is open."),
                    reset_token_expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the reset token ends; null where none is open."),
                    available_for_consultations = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether the provider takes new consultations."),
                    consultation_capacity = table.Column<int>(type: "integer", nullable: false, comment: "How many consultations the provider takes at a time."),
                    last_login_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "Last successful sign-in; null before the first."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_providers", x => x.id);
                    table.CheckConstraint("ck_providers_consultation_capacity_positive", "consultation_capacity > 0");
                    table.CheckConstraint("ck_providers_dea_number_dea", "CASE WHEN dea_number ~ '^[A-Z][A-Z9][0-9]{7}$' THEN (substr(dea_number, 3, 1)::int + substr(dea_number, 5, 1)::int + substr(dea_number, 7, 1)::int + 2 * (substr(dea_number, 4, 1)::int + substr(dea_number, 6, 1)::int + substr(dea_number, 8, 1)::int)) % 10 = substr(dea_number, 9, 1)::int ELSE dea_number IS NULL END");
                    table.CheckConstraint("ck_providers_email_email", "email = lower(email) AND email LIKE '_%@_%'");
                    table.CheckConstraint("ck_providers_npi_number_npi", "CASE WHEN npi_number ~ '^[12][0-9]{9}$' THEN (24 + substr(npi_number, 1, 1)::int * 2 / 10 + substr(npi_number, 1, 1)::int * 2 % 10 + substr(npi_number, 2, 1)::int + substr(npi_number, 3, 1)::int * 2 / 10 + substr(npi_number, 3, 1)::int * 2 % 10 + substr(npi_number, 4, 1)::int + substr(npi_number, 5, 1)::int * 2 / 10 + substr(npi_number, 5, 1)::int * 2 % 10 + substr(npi_number, 6, 1)::int + substr(npi_number, 7, 1)::int * 2 / 10 + substr(npi_number, 7, 1)::int * 2 % 10 + substr(npi_number, 8, 1)::int + substr(npi_number, 9, 1)::int * 2 / 10 + substr(npi_number, 9, 1)::int * 2 % 10 + substr(npi_number, 10, 1)::int) % 10 = 0 ELSE npi_number IS NULL END");
                    table.CheckConstraint("ck_providers_phone_e164", "phone ~ '^\\+[1-9][0-9]{6,14}$'");
                    table.CheckConstraint("ck_providers_reset_token", "(reset_token_hash IS NULL) = (reset_token_expires_at IS NULL)");
                    table.CheckConstraint("ck_providers_reset_token_hash_sha256", "octet_length(reset_token_hash) = 32");
                    table.CheckConstraint("ck_providers_states_licensed_not_empty", "cardinality(states_licensed) > 0");
                    table.CheckConstraint("ck_providers_states_licensed_states", "states_licensed <@ ARRAY['AK','AL','AR','AS','AZ','CA','CO','CT','DC','DE','FL','GA','GU','HI','IA','ID','IL','IN','KS','KY','LA','MA','MD','ME','MI','MN','MO','MP','MS','MT','NC','ND','NE','NH','NJ','NM','NV','NY','OH','OK','OR','PA','PR','RI','SC','SD','TN','TX','UT','VA','VI','VT','WA','WI','WV','WY']::text[]");
                    table.CheckConstraint("ck_providers_status", "status IN ('pending', 'active', 'inactive', 'suspended')");
                    table.CheckConstraint("ck_providers_verification_token_hash_sha256", "octet_length(verification_token_hash) = 32");
                },
                comment: "A licensed clinician who reviews consultations and prescribes.")
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "patient_logins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The patient who signs in; a patient has one login."),
                    email = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, comment: "E-mail address in lower case; unique."),
                    password_hash = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true, comment: "Password hash in PHC string format; null until the patient chooses a password."),
                    email_verified = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether the patient proved to own the e-mail address."),
                    verification_token_hash = table.Column<byte[]>(type: "bytea", nullable: true, comment: "SHA-256 of the token (256 random bits) that verifies the e-mail address; null where none is open."),
                    reset_token_hash = table.Column<byte[]>(type: "bytea", nullable: true, comment: "SHA-256 of the token (256 random bits) that resets the password; null where none is open."),
                    reset_token_expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the reset token ends; null where none is open."),
                    last_login_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "Last successful sign-in; null before the first."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patient_logins", x => x.id);
                    table.CheckConstraint("ck_patient_logins_email_email", "email = lower(email) AND email LIKE '_%@_%'");
                    table.CheckConstraint("ck_patient_logins_reset_token", "(reset_token_hash IS NULL) = (reset_token_expires_at IS NULL)");
                    table.CheckConstraint("ck_patient_logins_reset_token_hash_sha256", "octet_length(reset_token_hash) = 32");
                    table.CheckConstraint("ck_patient_logins_verification_token_hash_sha256", "octet_length(verification_token_hash) = 32");
                    table.ForeignKey(
                        name: "fk_patient_logins_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                },
                comment: "How a patient signs in. A table of its own, because it is looked up by e-mail before any patient is known.")
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "consultations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The patient whom the row is about; first part of the key."),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The provider who reviews the consultation; null until one takes it."),
                    chief_complaint = table.Column<string>(type: "text", nullable: false, comment: "Why the patient asks, in the patient's words."),
                    symptoms = table.Column<string[]>(type: "text[]", nullable: false, comment: "Symptoms that the patient named; empty where none were named."),
                    symptom_duration = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, comment: "How long the symptoms have lasted, in the patient's words; null where the patient did not say."),
                    severity = table.Column<string>(type: "text", nullable: true, comment: "How bad the patient finds the symptoms; null where the patient did not say."),
                    provider_notes = table.Column<string>(type: "text", nullable: true, comment: "The provider's notes on the consultation; null until there are any."),
                    diagnosis = table.Column<string>(type: "text", nullable: true, comment: "The provider's diagnosis; null until there is one."),
                    treatment_plan = table.Column<string>(type: "text", nullable: true, comment: "The treatment that the provider decided on, in words; null until there is one."),
                    status = table.Column<string>(type: "text", nullable: false, comment: "How far the consultation is."),
                    reviewed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the provider decided; null until then."),
                    completed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the consultation was completed; null until then."),
                    consultation_fee = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: false, comment: "Fee for the consultation in US dollars; 0 where it is free."),
                    payment_status = table.Column<string>(type: "text", nullable: false, comment: "What became of the fee."),
                    payment_intent_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true, comment: "Stripe's payment intent for the fee, unique; null where none was made. Webhooks find the consultation by it."),
                    charged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the fee was charged; null where it was not."),
                    follow_up_required = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether the provider wants to see the patient again."),
                    follow_up_date = table.Column<DateOnly>(type: "date", nullable: true, comment: "Day of the follow-up; null where none is set."),
                    selected_plan_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The treatment plan that the patient chose; null where none was chosen."),
                    selected_plan_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, comment: "Name of the chosen plan when it was chosen; null where none was chosen."),
                    selected_plan_price = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: true, comment: "Price of the chosen plan in US dollars when it was chosen; null where none was chosen."),
                    treatment_override_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The change to the chosen plan that holds for this consultation; null where the plan holds as it is."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consultations", x => new { x.patient_id, x.id });
                    table.CheckConstraint("ck_consultations_charged", "payment_status NOT IN ('charged', 'refunded') OR charged_at IS NOT NULL");
                    table.CheckConstraint("ck_consultations_completed", "status <> 'completed' OR completed_at IS NOT NULL");
                    table.CheckConstraint("ck_consultations_consultation_fee_non_negative", "consultation_fee >= 0");
                    table.CheckConstraint("ck_consultations_follow_up", "follow_up_date IS NULL OR follow_up_required");
                    table.CheckConstraint("ck_consultations_payment_status", "payment_status IN ('pending', 'charged', 'failed', 'refunded')");
                    table.CheckConstraint("ck_consultations_reviewed", "status NOT IN ('approved', 'denied', 'completed') OR (reviewed_at IS NOT NULL AND provider_id IS NOT NULL)");
                    table.CheckConstraint("ck_consultations_selected_plan", "num_nulls(selected_plan_id, selected_plan_name, selected_plan_price) IN (0, 3)");
                    table.CheckConstraint("ck_consultations_selected_plan_price_non_negative", "selected_plan_price >= 0");
                    table.CheckConstraint("ck_consultations_severity", "severity IN ('mild', 'moderate', 'severe')");
                    table.CheckConstraint("ck_consultations_status", "status IN ('pending', 'in_review', 'approved', 'denied', 'completed')");
                    table.ForeignKey(
                        name: "fk_consultations_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consultations_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "A patient's request for treatment, and what the provider decided on it.")
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The patient whom the row is about; first part of the key."),
                    consultation_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The consultation that the message is about."),
                    sender_type = table.Column<string>(type: "text", nullable: false, comment: "Who wrote the message: the patient, a provider, or the platform itself."),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The provider who wrote the message; null where the patient or the platform did."),
                    content = table.Column<string>(type: "text", nullable: false, comment: "Text of the message."),
                    attachment_url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, comment: "Where the attachment is stored; null where there is none."),
                    is_read = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether the receiver read the message."),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the receiver read the message; null before."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_messages", x => new { x.patient_id, x.id });
                    table.CheckConstraint("ck_messages_read", "is_read = (read_at IS NOT NULL)");
                    table.CheckConstraint("ck_messages_sender", "(sender_type = 'provider') = (provider_id IS NOT NULL)");
                    table.CheckConstraint("ck_messages_sender_type", "sender_type IN ('patient', 'provider', 'system')");
                    table.ForeignKey(
                        name: "fk_messages_consultations_patient_id_consultation_id",
                        columns: x => new { x.patient_id, x.consultation_id },
                        principalTable: "consultations",
                        principalColumns: new[] { "patient_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_messages_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_messages_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "A message between a patient and a provider about a consultation, or one of the platform to both.")
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "patient_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The patient whom the row is about; first part of the key."),
                    consultation_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The consultation that the document was given for; null where it was given for none."),
                    document_type = table.Column<string>(type: "text", nullable: false, comment: "What the document shows."),
                    file_name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, comment: "Name of the file, as it was uploaded."),
                    file_url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, comment: "Where the file is stored."),
                    file_size = table.Column<int>(type: "integer", nullable: false, comment: "Size of the file in bytes."),
                    mime_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, comment: "MIME type of the file, such as application/pdf."),
                    verified = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether a provider checked that the document is what it says."),
                    verified_by_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The provider who checked the document; null until one did."),
                    verified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the document was checked; null until then."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patient_documents", x => new { x.patient_id, x.id });
                    table.CheckConstraint("ck_patient_documents_document_type", "document_type IN ('id', 'insurance_card', 'medical_record', 'lab_result')");
                    table.CheckConstraint("ck_patient_documents_file_size_positive", "file_size > 0");
                    table.CheckConstraint("ck_patient_documents_verified", "verified = (verified_at IS NOT NULL) AND verified = (verified_by_id IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_patient_documents_consultations_patient_id_consultation_id",
                        columns: x => new { x.patient_id, x.consultation_id },
                        principalTable: "consultations",
                        principalColumns: new[] { "patient_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_patient_documents_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_patient_documents_providers_verified_by_id",
                        column: x => x.verified_by_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "A file that belongs to a patient's chart, such as an identity card or a lab result; its bytes are elsewhere.")
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "prescriptions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The patient whom the row is about; first part of the key."),
                    consultation_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The consultation that the prescription comes from."),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The provider who prescribes."),
                    rx_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, defaultValueSql: "checked_number('RX', nextval('rx_numbers'))", comment: "Number to read aloud: RX, a sequence's number, a check digit. Given by the database where none is set; unique."),
                    status = table.Column<string>(type: "text", nullable: false, comment: "Whether the prescription can be filled."),
                    issued_date = table.Column<DateOnly>(type: "date", nullable: false, comment: "Day of issue."),
                    expires_date = table.Column<DateOnly>(type: "date", nullable: false, comment: "Last day on which the prescription can be filled."),
                    refills_authorized = table.Column<int>(type: "integer", nullable: false, comment: "How often the prescription may be filled again after the first time."),
                    refills_remaining = table.Column<int>(type: "integer", nullable: false, comment: "How many of the authorized refills are left."),
                    pharmacy_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The pharmacy that fills the prescription; null until one is chosen."),
                    pharmacy_order_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true, comment: "The pharmacy's own number for it; null until the pharmacy has accepted."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_prescriptions", x => new { x.patient_id, x.id });
                    table.CheckConstraint("ck_prescriptions_expires", "expires_date >= issued_date");
                    table.CheckConstraint("ck_prescriptions_refills", "refills_remaining BETWEEN 0 AND refills_authorized");
                    table.CheckConstraint("ck_prescriptions_status", "status IN ('active', 'filled', 'cancelled', 'expired')");
                    table.ForeignKey(
                        name: "fk_prescriptions_consultations_patient_id_consultation_id",
                        columns: x => new { x.patient_id, x.consultation_id },
                        principalTable: "consultations",
                        principalColumns: new[] { "patient_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_prescriptions_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_prescriptions_pharmacies_pharmacy_id",
                        column: x => x.pharmacy_id,
                        principalTable: "pharmacies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_prescriptions_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "A provider's order to dispense medications to a patient.")
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The patient whom the row is about; first part of the key."),
                    consultation_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The consultation that the order follows from; null where it follows from none."),
                    prescription_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The prescription that the order fills; null until one is issued, and where none is needed."),
                    order_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, defaultValueSql: "checked_number('ORD', nextval('order_numbers'))", comment: "Number to read aloud: ORD, a sequence's number, a check digit. Given by the database where none is set; unique."),
                    status = table.Column<string>(type: "text", nullable: false, comment: "How far the order is."),
                    is_subscription = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether the order is repeated."),
                    subscription_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The subscription that the order belongs to; null for a single order, and until the subscription is made."),
                    subscription_interval = table.Column<string>(type: "text", nullable: true, comment: "How often the order is repeated; null for a single order."),
                    subtotal = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: false, comment: "Sum of the items in US dollars, before discount, shipping and tax."),
                    discount_amount = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: false, comment: "Discount on the subtotal in US dollars."),
                    shipping_amount = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: false, comment: "Price of shipping in US dollars."),
                    tax_amount = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: false, comment: "Tax in US dollars."),
                    total_amount = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: false, comment: "What the patient pays in US dollars: subtotal - discount + shipping + tax."),
                    payment_method_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true, comment: "Stripe's payment method that is charged; null until one is chosen."),
                    payment_intent_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true, comment: "Stripe's payment intent, unique: webhooks find the order by it. Null until a payment is tried."),
                    payment_status = table.Column<string>(type: "text", nullable: false, comment: "Whether the payment went through."),
                    paid_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the payment went through; null before."),
                    shipping_address = table.Column<string>(type: "text", nullable: true, comment: "Street and number to ship to, as they were when the order was placed; null until known."),
                    shipping_city = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, comment: "City to ship to, as it was when the order was placed; null until known."),
                    shipping_state = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true, comment: "State to ship to, USPS code, as it was when the order was placed; null until known."),
                    shipping_zip = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, comment: "ZIP code to ship to, as it was when the order was placed; null until known."),
                    tracking_number = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true, comment: "The carrier's number of the parcel; null until the pharmacy gives one."),
                    shipped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the parcel left the pharmacy; null before."),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the parcel reached the patient; null before."),
                    pharmacy_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The pharmacy that fills the order; null until one is chosen."),
                    pharmacy_order_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true, comment: "The pharmacy's own number of the order; null until the pharmacy takes it."),
                    refund_amount = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: false, comment: "What is given back in US dollars, in part or in whole; 0 where no refund was asked for."),
                    refund_status = table.Column<string>(type: "text", nullable: true, comment: "How far the refund is; null where no refund was asked for."),
                    refund_reason = table.Column<string>(type: "text", nullable: true, comment: "Why the money is given back; null where no refund was asked for or no reason was given."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_orders", x => new { x.patient_id, x.id });
                    table.CheckConstraint("ck_orders_delivered", "delivered_at >= shipped_at");
                    table.CheckConstraint("ck_orders_discount", "discount_amount <= subtotal");
                    table.CheckConstraint("ck_orders_discount_amount_non_negative", "discount_amount >= 0");
                    table.CheckConstraint("ck_orders_paid", "(payment_status IN ('paid', 'refunded')) = (paid_at IS NOT NULL)");
                    table.CheckConstraint("ck_orders_payment_status", "payment_status IN ('pending', 'paid', 'failed', 'refunded')");
                    table.CheckConstraint("ck_orders_refund", "refund_amount <= total_amount\nAND (refund_amount > 0) = (refund_status IS NOT NULL)\nAND (refund_status IS NULL OR paid_at IS NOT NULL)\nAND (refund_status IS NOT NULL OR refund_reason IS NULL)\nAND (payment_status <> 'refunded' OR refund_status IS NOT DISTINCT FROM 'succeeded')");
                    table.CheckConstraint("ck_orders_refund_amount_non_negative", "refund_amount >= 0");
                    table.CheckConstraint("ck_orders_refund_status", "refund_status IN ('pending', 'succeeded', 'failed')");
                    table.CheckConstraint("ck_orders_shipped", "CASE status\n    WHEN 'shipped' THEN shipped_at IS NOT NULL AND delivered_at IS NULL\n    WHEN 'delivered' THEN shipped_at IS NOT NULL AND delivered_at IS NOT NULL\n    WHEN 'cancelled' THEN true\n    ELSE shipped_at IS NULL AND delivered_at IS NULL\nEND");
                    table.CheckConstraint("ck_orders_shipping_address", "shipped_at IS NULL OR num_nulls(shipping_address, shipping_city, shipping_state, shipping_zip) = 0");
                    table.CheckConstraint("ck_orders_shipping_amount_non_negative", "shipping_amount >= 0");
                    table.CheckConstraint("ck_orders_shipping_state_state", "shipping_state = ANY (ARRAY['AK','AL','AR','AS','AZ','CA','CO','CT','DC','DE','FL','GA','GU','HI','IA','ID','IL','IN','KS','KY','LA','MA','MD','ME','MI','MN','MO','MP','MS','MT','NC','ND','NE','NH','NJ','NM','NV','NY','OH','OK','OR','PA','PR','RI','SC','SD','TN','TX','UT','VA','VI','VT','WA','WI','WV','WY']::text[])");
                    table.CheckConstraint("ck_orders_shipping_zip_zip", "shipping_zip ~ '^[0-9]{5}(-[0-9]{4})?$'");
                    table.CheckConstraint("ck_orders_status", "status IN ('pending', 'processing', 'shipped', 'delivered', 'cancelled')");
                    table.CheckConstraint("ck_orders_subscription", "is_subscription OR (subscription_id IS NULL AND subscription_interval IS NULL)");
                    table.CheckConstraint("ck_orders_subscription_interval", "subscription_interval IN ('monthly', 'quarterly')");
                    table.CheckConstraint("ck_orders_subtotal_non_negative", "subtotal >= 0");
                    table.CheckConstraint("ck_orders_tax_amount_non_negative", "tax_amount >= 0");
                    table.CheckConstraint("ck_orders_total", "total_amount = subtotal - discount_amount + shipping_amount + tax_amount");
                    table.CheckConstraint("ck_orders_total_amount_non_negative", "total_amount >= 0");
                    table.ForeignKey(
                        name: "fk_orders_consultations_patient_id_consultation_id",
                        columns: x => new { x.patient_id, x.consultation_id },
                        principalTable: "consultations",
                        principalColumns: new[] { "patient_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_orders_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_orders_pharmacies_pharmacy_id",
                        column: x => x.pharmacy_id,
                        principalTable: "pharmacies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_orders_prescriptions_patient_id_prescription_id",
                        columns: x => new { x.patient_id, x.prescription_id },
                        principalTable: "prescriptions",
                        principalColumns: new[] { "patient_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "What a patient buys at once: medications that a pharmacy ships, and their payment.")
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "prescription_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The patient whom the row is about; first part of the key."),
                    prescription_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The prescription."),
                    medication_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The medication."),
                    dosage = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, comment: "Strength and form, such as 50mg tablet."),
                    quantity = table.Column<int>(type: "integer", nullable: false, comment: "How many units, such as tablets, one fill dispenses."),
                    frequency = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, comment: "How often to take it, in the provider's words; null where the instructions say it."),
                    duration = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, comment: "How long to take it, in the provider's words; null where the instructions say it."),
                    instructions = table.Column<string>(type: "text", nullable: true, comment: "How to take it, in the provider's words; null where frequency and duration say all."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_prescription_items", x => new { x.patient_id, x.id });
                    table.CheckConstraint("ck_prescription_items_quantity_positive", "quantity > 0");
                    table.ForeignKey(
                        name: "fk_prescription_items_medications_medication_id",
                        column: x => x.medication_id,
                        principalTable: "medications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_prescription_items_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_prescription_items_prescriptions_patient_id_prescription_id",
                        columns: x => new { x.patient_id, x.prescription_id },
                        principalTable: "prescriptions",
                        principalColumns: new[] { "patient_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                },
                comment: "One medication of a prescription: how much of it, and how to take it.")
                .Annotation("Telehealth:PatientOwned", true);

            migrationBuilder.CreateTable(
                name: "order_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The patient whom the row is about; first part of the key."),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The order that the line is a part of."),
                    medication_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The medication that is bought."),
                    medication_name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, comment: "The medication's name as it was when it was ordered."),
                    dosage = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, comment: "Strength and form, such as 50mg tablet; null where the product comes in one only."),
                    quantity = table.Column<int>(type: "integer", nullable: false, comment: "How many units are bought."),
                    unit_price = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: false, comment: "Price of one unit in US dollars, as it was when it was ordered."),
                    total_price = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: false, comment: "Price of the line in US dollars: quantity x unit price."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_items", x => new { x.patient_id, x.id });
                    table.CheckConstraint("ck_order_items_quantity_positive", "quantity > 0");
                    table.CheckConstraint("ck_order_items_total", "total_price = quantity * unit_price");
                    table.CheckConstraint("ck_order_items_total_price_non_negative", "total_price >= 0");
                    table.CheckConstraint("ck_order_items_unit_price_non_negative", "unit_price >= 0");
                    table.ForeignKey(
                        name: "fk_order_items_medications_medication_id",
                        column: x => x.medication_id,
                        principalTable: "medications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_order_items_orders_patient_id_order_id",
                        columns: x => new { x.patient_id, x.order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "patient_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_order_items_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "A line of an order: a medication, how much of it, and its price.")
                .Annotation("Telehealth:PatientOwned", true);

            migrationBuilder.InsertData(
                table: "consultation_settings",
                columns: new[] { "id", "auto_charge_on_approval", "consultation_fee", "refill_consultation_fee", "require_credit_card" },
                values: new object[] { new Guid("01900000-0000-7000-8000-000000000001"), true, 0m, 0m, true });

            migrationBuilder.InsertData(
                table: "medications",
                columns: new[] { "id", "active", "available_dosages", "base_price", "brand_name", "category", "contraindications", "controlled_substance", "dea_schedule", "description", "generic_name", "image_url", "name", "requires_prescription", "side_effects", "stock_quantity", "subscription_discount" },
                values: new object[,]
                {
                    { new Guid("01900000-0000-7000-8000-000000000201"), true, new[] { "20mg tablet", "50mg tablet", "100mg tablet" }, 30m, "Viagra", "ED", new string[0], false, null, null, "Sildenafil Citrate", null, "Sildenafil", true, new string[0], null, 0.15m },
                    { new Guid("01900000-0000-7000-8000-000000000202"), true, new[] { "1mg tablet" }, 25m, "Propecia", "Hair Loss", new string[0], false, null, null, "Finasteride", null, "Finasteride", true, new string[0], null, 0.15m },
                    { new Guid("01900000-0000-7000-8000-000000000203"), true, new[] { "5% solution" }, 35m, "Rogaine", "Hair Loss", new string[0], false, null, null, "Minoxidil", null, "Minoxidil", true, new string[0], null, 0.15m }
                });

            migrationBuilder.InsertData(
                table: "pharmacies",
                columns: new[] { "id", "active", "address", "api_endpoint", "api_key_encrypted", "city", "email", "name", "phone", "preferred", "state", "states_serviced", "supported_medications", "zip" },
                values: new object[] { new Guid("01900000-0000-7000-8000-000000000501"), true, null, null, null, null, null, "TeleHealth Pharmacy Partners", null, true, null, new[] { "CA", "NY", "TX", "FL", "IL", "PA", "OH", "GA", "NC", "MI" }, new string[0], null });

            migrationBuilder.CreateIndex(
                name: "ix_admins_email",
                table: "admins",
                column: "email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_admins_reset_token_hash",
                table: "admins",
                column: "reset_token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consultations_created_at",
                table: "consultations",
                column: "created_at",
                filter: "status = 'pending'");

            migrationBuilder.CreateIndex(
                name: "ix_consultations_id",
                table: "consultations",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_consultations_payment_intent_id",
                table: "consultations",
                column: "payment_intent_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consultations_provider_id",
                table: "consultations",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_consultations_provider_id_created_at",
                table: "consultations",
                columns: new[] { "provider_id", "created_at" },
                filter: "status IN ('pending', 'in_review')");

            migrationBuilder.CreateIndex(
                name: "ix_messages_created_at",
                table: "messages",
                column: "created_at",
                filter: "sender_type = 'patient' AND NOT is_read");

            migrationBuilder.CreateIndex(
                name: "ix_messages_id",
                table: "messages",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_messages_patient_id_consultation_id",
                table: "messages",
                columns: new[] { "patient_id", "consultation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_messages_provider_id",
                table: "messages",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_order_items_id",
                table: "order_items",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_order_items_medication_id",
                table: "order_items",
                column: "medication_id");

            migrationBuilder.CreateIndex(
                name: "ix_order_items_patient_id_order_id",
                table: "order_items",
                columns: new[] { "patient_id", "order_id" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_created_at",
                table: "orders",
                column: "created_at",
                filter: "status IN ('pending', 'processing')");

            migrationBuilder.CreateIndex(
                name: "ix_orders_id",
                table: "orders",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_orders_order_number",
                table: "orders",
                column: "order_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_orders_patient_id_consultation_id",
                table: "orders",
                columns: new[] { "patient_id", "consultation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_patient_id_prescription_id",
                table: "orders",
                columns: new[] { "patient_id", "prescription_id" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_payment_intent_id",
                table: "orders",
                column: "payment_intent_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_orders_pharmacy_id_pharmacy_order_id",
                table: "orders",
                columns: new[] { "pharmacy_id", "pharmacy_order_id" });

            migrationBuilder.CreateIndex(
                name: "ix_patient_documents_created_at",
                table: "patient_documents",
                column: "created_at",
                filter: "NOT verified");

            migrationBuilder.CreateIndex(
                name: "ix_patient_documents_id",
                table: "patient_documents",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_patient_documents_patient_id_consultation_id",
                table: "patient_documents",
                columns: new[] { "patient_id", "consultation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_patient_documents_verified_by_id",
                table: "patient_documents",
                column: "verified_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_patient_logins_email",
                table: "patient_logins",
                column: "email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_patient_logins_patient_id",
                table: "patient_logins",
                column: "patient_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_patient_logins_reset_token_hash",
                table: "patient_logins",
                column: "reset_token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_patient_logins_verification_token_hash",
                table: "patient_logins",
                column: "verification_token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_patients_stripe_customer_id",
                table: "patients",
                column: "stripe_customer_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_prescription_items_id",
                table: "prescription_items",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_prescription_items_medication_id",
                table: "prescription_items",
                column: "medication_id");

            migrationBuilder.CreateIndex(
                name: "ix_prescription_items_patient_id_prescription_id",
                table: "prescription_items",
                columns: new[] { "patient_id", "prescription_id" });

            migrationBuilder.CreateIndex(
                name: "ix_prescriptions_expires_date",
                table: "prescriptions",
                column: "expires_date",
                filter: "status = 'active'");

            migrationBuilder.CreateIndex(
                name: "ix_prescriptions_id",
                table: "prescriptions",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_prescriptions_patient_id_consultation_id",
                table: "prescriptions",
                columns: new[] { "patient_id", "consultation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_prescriptions_pharmacy_id",
                table: "prescriptions",
                column: "pharmacy_id");

            migrationBuilder.CreateIndex(
                name: "ix_prescriptions_provider_id",
                table: "prescriptions",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_prescriptions_rx_number",
                table: "prescriptions",
                column: "rx_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_providers_email",
                table: "providers",
                column: "email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_providers_npi_number",
                table: "providers",
                column: "npi_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_providers_reset_token_hash",
                table: "providers",
                column: "reset_token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_providers_states_licensed",
                table: "providers",
                column: "states_licensed",
                filter: "status = 'active' AND available_for_consultations")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_providers_verification_token_hash",
                table: "providers",
                column: "verification_token_hash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "admins");

            migrationBuilder.DropTable(
                name: "consultation_settings");

            migrationBuilder.DropTable(
                name: "messages");

            migrationBuilder.DropTable(
                name: "order_items");

            migrationBuilder.DropTable(
                name: "patient_documents");

            migrationBuilder.DropTable(
                name: "patient_logins");

            migrationBuilder.DropTable(
                name: "prescription_items");

            migrationBuilder.DropTable(
                name: "orders");

            migrationBuilder.DropTable(
                name: "medications");

            migrationBuilder.DropTable(
                name: "prescriptions");

            migrationBuilder.DropTable(
                name: "consultations");

            migrationBuilder.DropTable(
                name: "pharmacies");

            migrationBuilder.DropTable(
                name: "patients");

            migrationBuilder.DropTable(
                name: "providers");

            migrationBuilder.DropSequence(
                name: "order_numbers");

            migrationBuilder.DropSequence(
                name: "rx_numbers");

            migrationBuilder.AlterDatabase()
                .OldAnnotation("Telehealth:Function:checked_number(text, bigint)", "CREATE FUNCTION checked_number(prefix text, number bigint) RETURNS text\n    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog\n    RETURN prefix || '-' || lpad(number::text, greatest(8, length(number::text)), '0') || ((10 - (\n        SELECT sum(CASE WHEN position % 2 = 1 THEN digit * 2 / 10 + digit * 2 % 10 ELSE digit END)\n        FROM (SELECT position, substr(reverse(number::text), position, 1)::int AS digit\n              FROM generate_series(1, length(number::text)) AS position) AS digits) % 10) % 10)::text")
                .OldAnnotation("Telehealth:Function:keep_patient()", "CREATE FUNCTION keep_patient() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'a row of % cannot move to another patient', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,\n            COLUMN = 'patient_id';\nEND\n$$")
                .OldAnnotation("Telehealth:Function:touch_row()", "CREATE FUNCTION touch_row() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    NEW.created_at := OLD.created_at;\n    NEW.updated_at := now();\n    NEW.version := OLD.version + 1;\n    RETURN NEW;\nEND\n$$");
        }
    }
}
