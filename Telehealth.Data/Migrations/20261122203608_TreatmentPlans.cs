using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Telehealth.Data.Migrations
{
    /// <inheritdoc />
    public partial class TreatmentPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "skus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, comment: "Code of the unit, such as FIN-1-TAB; unique."),
                    medication_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The medication; null where the catalog does not have it."),
                    description = table.Column<string>(type: "text", nullable: true, comment: "What the unit is, in words; null where nobody has written it."),
                    unit_price = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: true, comment: "Price of one unit in US dollars; null where none is set."),
                    is_active = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether the unit can be dispensed; false until its medication is known."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skus", x => x.id);
                    table.CheckConstraint("ck_skus_active", "NOT is_active OR medication_id IS NOT NULL");
                    table.CheckConstraint("ck_skus_unit_price_non_negative", "unit_price >= 0");
                    table.ForeignKey(
                        name: "fk_skus_medications_medication_id",
                        column: x => x.medication_id,
                        principalTable: "medications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "A stock keeping unit: a medication in one strength and form, as treatment plans name it.")
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "treatment_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    condition = table.Column<string>(type: "text", nullable: false, comment: "What the plan is for."),
                    plan_tier = table.Column<string>(type: "text", nullable: false, comment: "The plan's place among those for its condition; a condition has one plan of each tier."),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, comment: "Name that patients see."),
                    price = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: false, comment: "Price in US dollars for one billing period or dose."),
                    billing_period = table.Column<string>(type: "text", nullable: false, comment: "What the price buys: a month, a dose, or the plan once."),
                    protocol_key = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, comment: "Name of the clinical protocol that the plan follows; null where it follows none."),
                    features = table.Column<string[]>(type: "text[]", nullable: false, comment: "What the plan offers, one line each, as patients read it."),
                    is_popular = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether the plan is shown as the popular one."),
                    is_active = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether patients can choose the plan."),
                    sort_order = table.Column<int>(type: "integer", nullable: false, comment: "Where the plan stands in a list; smaller first."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_treatment_plans", x => x.id);
                    table.CheckConstraint("ck_treatment_plans_billing_period", "billing_period IN ('month', 'dose', 'one_time')");
                    table.CheckConstraint("ck_treatment_plans_condition", "condition IN ('weight_loss', 'hair_loss', 'mens_health', 'womens_health', 'longevity', 'trt')");
                    table.CheckConstraint("ck_treatment_plans_plan_tier", "plan_tier IN ('basic', 'standard', 'premium')");
                    table.CheckConstraint("ck_treatment_plans_price_non_negative", "price >= 0");
                },
                comment: "A plan that patients can choose: what it is for, its price, and what it offers.")
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "treatment_plan_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The plan."),
                    sku_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The SKU; a plan names it once."),
                    quantity = table.Column<int>(type: "integer", nullable: false, comment: "How many units of the SKU."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_treatment_plan_items", x => x.id);
                    table.CheckConstraint("ck_treatment_plan_items_quantity_positive", "quantity > 0");
                    table.ForeignKey(
                        name: "fk_treatment_plan_items_skus_sku_id",
                        column: x => x.sku_id,
                        principalTable: "skus",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_treatment_plan_items_treatment_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "treatment_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                },
                comment: "How much of one SKU a treatment plan contains.")
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.InsertData(
                table: "skus",
                columns: new[] { "id", "code", "description", "is_active", "medication_id", "unit_price" },
                values: new object[,]
                {
                    { new Guid("01900000-0000-7000-8000-000000000301"), "MET-500-TAB", null, false, null, null },
                    { new Guid("01900000-0000-7000-8000-000000000302"), "ORL-60-CAP", null, false, null, null },
                    { new Guid("01900000-0000-7000-8000-000000000303"), "SEM-025-PEN", null, false, null, null },
                    { new Guid("01900000-0000-7000-8000-000000000304"), "SEM-050-PEN", null, false, null, null },
                    { new Guid("01900000-0000-7000-8000-000000000305"), "FIN-1-TAB", null, true, new Guid("01900000-0000-7000-8000-000000000202"), null },
                    { new Guid("01900000-0000-7000-8000-000000000306"), "MIN-5-SOL", null, true, new Guid("01900000-0000-7000-8000-000000000203"), null },
                    { new Guid("01900000-0000-7000-8000-000000000307"), "BIO-10K", null, false, null, null },
                    { new Guid("01900000-0000-7000-8000-000000000308"), "SIL-50-TAB", null, true, new Guid("01900000-0000-7000-8000-000000000201"), null },
                    { new Guid("01900000-0000-7000-8000-000000000309"), "SIL-100-TAB", null, true, new Guid("01900000-0000-7000-8000-000000000201"), null },
                    { new Guid("01900000-0000-7000-8000-000000000310"), "TAD-5-TAB", null, false, null, null }
                });

            migrationBuilder.InsertData(
                table: "treatment_plans",
                columns: new[] { "id", "billing_period", "condition", "features", "is_active", "is_popular", "name", "plan_tier", "price", "protocol_key", "sort_order" },
                values: new object[,]
                {
                    { new Guid("01900000-0000-7000-8000-000000000101"), "month", "weight_loss", new[] { "Basic plan for weight loss, billed each month", "MET-500-TAB: 60", "ORL-60-CAP: 90" }, true, false, "Starter Plan", "basic", 99m, "starter", 1 },
                    { new Guid("01900000-0000-7000-8000-000000000102"), "month", "weight_loss", new[] { "Standard plan for weight loss, billed each month", "SEM-025-PEN: 4" }, true, true, "Accelerated Plan", "standard", 149m, "glp1", 2 },
                    { new Guid("01900000-0000-7000-8000-000000000103"), "month", "weight_loss", new[] { "Premium plan for weight loss, billed each month", "SEM-050-PEN: 4" }, true, false, "Comprehensive Plan", "premium", 249m, "glp1", 3 },
                    { new Guid("01900000-0000-7000-8000-000000000104"), "month", "hair_loss", new[] { "Basic plan for hair loss, billed each month", "Finasteride 1mg tablet: 30" }, true, false, "Essential", "basic", 22m, "prevention", 1 },
                    { new Guid("01900000-0000-7000-8000-000000000105"), "month", "hair_loss", new[] { "Standard plan for hair loss, billed each month", "Finasteride 1mg tablet: 30", "Minoxidil 5% solution: 1" }, true, true, "Advanced", "standard", 45m, "standard", 2 },
                    { new Guid("01900000-0000-7000-8000-000000000106"), "month", "hair_loss", new[] { "Premium plan for hair loss, billed each month", "Finasteride 1mg tablet: 30", "Minoxidil 5% solution: 2", "BIO-10K: 30" }, true, false, "Complete Care", "premium", 79m, "aggressive", 3 },
                    { new Guid("01900000-0000-7000-8000-000000000107"), "dose", "mens_health", new[] { "Basic plan for men's health, billed by the dose", "Sildenafil citrate 50mg tablet: 10" }, true, false, "Essential ED", "basic", 2m, "standard", 1 },
                    { new Guid("01900000-0000-7000-8000-000000000108"), "dose", "mens_health", new[] { "Standard plan for men's health, billed by the dose", "Sildenafil citrate 100mg tablet: 20" }, true, true, "Performance Plus", "standard", 5m, "standard", 2 },
                    { new Guid("01900000-0000-7000-8000-000000000109"), "month", "mens_health", new[] { "Premium plan for men's health, billed each month", "Sildenafil citrate 100mg tablet: 8", "TAD-5-TAB: 30" }, true, false, "Total Vitality", "premium", 199m, "combination", 3 },
                    { new Guid("01900000-0000-7000-8000-000000000110"), "month", "womens_health", new[] { "Basic plan for women's health, billed each month" }, true, false, "Essential Care", "basic", 30m, null, 1 },
                    { new Guid("01900000-0000-7000-8000-000000000111"), "month", "womens_health", new[] { "Standard plan for women's health, billed each month" }, true, true, "Wellness Plus", "standard", 59m, null, 2 },
                    { new Guid("01900000-0000-7000-8000-000000000112"), "month", "womens_health", new[] { "Premium plan for women's health, billed each month" }, true, false, "Complete Care", "premium", 99m, null, 3 },
                    { new Guid("01900000-0000-7000-8000-000000000113"), "month", "longevity", new[] { "Basic plan for longevity, billed each month" }, true, false, "Foundation", "basic", 150m, null, 1 },
                    { new Guid("01900000-0000-7000-8000-000000000114"), "month", "longevity", new[] { "Standard plan for longevity, billed each month", "MET-500-TAB: 60" }, true, true, "Optimization", "standard", 299m, null, 2 },
                    { new Guid("01900000-0000-7000-8000-000000000115"), "month", "longevity", new[] { "Premium plan for longevity, billed each month" }, true, false, "Biohacker Elite", "premium", 599m, null, 3 },
                    { new Guid("01900000-0000-7000-8000-000000000116"), "month", "trt", new[] { "Basic plan for TRT, billed each month" }, true, false, "TRT Essential", "basic", 99m, null, 1 },
                    { new Guid("01900000-0000-7000-8000-000000000117"), "month", "trt", new[] { "Standard plan for TRT, billed each month" }, true, true, "Optimized TRT", "standard", 159m, null, 2 },
                    { new Guid("01900000-0000-7000-8000-000000000118"), "month", "trt", new[] { "Premium plan for TRT, billed each month" }, true, false, "Performance Protocol", "premium", 299m, null, 3 }
                });

            migrationBuilder.InsertData(
                table: "treatment_plan_items",
                columns: new[] { "id", "plan_id", "quantity", "sku_id" },
                values: new object[,]
                {
                    { new Guid("01900000-0000-7000-8000-000000000401"), new Guid("01900000-0000-7000-8000-000000000101"), 60, new Guid("01900000-0000-7000-8000-000000000301") },
                    { new Guid("01900000-0000-7000-8000-000000000402"), new Guid("01900000-0000-7000-8000-000000000101"), 90, new Guid("01900000-0000-7000-8000-000000000302") },
                    { new Guid("01900000-0000-7000-8000-000000000403"), new Guid("01900000-0000-7000-8000-000000000102"), 4, new Guid("01900000-0000-7000-8000-000000000303") },
                    { new Guid("01900000-0000-7000-8000-000000000404"), new Guid("01900000-0000-7000-8000-000000000103"), 4, new Guid("01900000-0000-7000-8000-000000000304") },
                    { new Guid("01900000-0000-7000-8000-000000000405"), new Guid("01900000-0000-7000-8000-000000000104"), 30, new Guid("01900000-0000-7000-8000-000000000305") },
                    { new Guid("01900000-0000-7000-8000-000000000406"), new Guid("01900000-0000-7000-8000-000000000105"), 30, new Guid("01900000-0000-7000-8000-000000000305") },
                    { new Guid("01900000-0000-7000-8000-000000000407"), new Guid("01900000-0000-7000-8000-000000000105"), 1, new Guid("01900000-0000-7000-8000-000000000306") },
                    { new Guid("01900000-0000-7000-8000-000000000408"), new Guid("01900000-0000-7000-8000-000000000106"), 30, new Guid("01900000-0000-7000-8000-000000000305") },
                    { new Guid("01900000-0000-7000-8000-000000000409"), new Guid("01900000-0000-7000-8000-000000000106"), 2, new Guid("01900000-0000-7000-8000-000000000306") },
                    { new Guid("01900000-0000-7000-8000-000000000410"), new Guid("01900000-0000-7000-8000-000000000106"), 30, new Guid("01900000-0000-7000-8000-000000000307") },
                    { new Guid("01900000-0000-7000-8000-000000000411"), new Guid("01900000-0000-7000-8000-000000000107"), 10, new Guid("01900000-0000-7000-8000-000000000308") },
                    { new Guid("01900000-0000-7000-8000-000000000412"), new Guid("01900000-0000-7000-8000-000000000108"), 20, new Guid("01900000-0000-7000-8000-000000000309") },
                    { new Guid("01900000-0000-7000-8000-000000000413"), new Guid("01900000-0000-7000-8000-000000000109"), 8, new Guid("01900000-0000-7000-8000-000000000309") },
                    { new Guid("01900000-0000-7000-8000-000000000414"), new Guid("01900000-0000-7000-8000-000000000109"), 30, new Guid("01900000-0000-7000-8000-000000000310") },
                    { new Guid("01900000-0000-7000-8000-000000000415"), new Guid("01900000-0000-7000-8000-000000000114"), 60, new Guid("01900000-0000-7000-8000-000000000301") }
                });

            migrationBuilder.CreateIndex(
                name: "ix_consultations_selected_plan_id",
                table: "consultations",
                column: "selected_plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_skus_code",
                table: "skus",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_skus_medication_id",
                table: "skus",
                column: "medication_id");

            migrationBuilder.CreateIndex(
                name: "ix_treatment_plan_items_plan_id_sku_id",
                table: "treatment_plan_items",
                columns: new[] { "plan_id", "sku_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_treatment_plan_items_sku_id",
                table: "treatment_plan_items",
                column: "sku_id");

            migrationBuilder.CreateIndex(
                name: "ix_treatment_plans_condition_plan_tier",
                table: "treatment_plans",
                columns: new[] { "condition", "plan_tier" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_consultations_treatment_plans_selected_plan_id",
                table: "consultations",
                column: "selected_plan_id",
                principalTable: "treatment_plans",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_consultations_treatment_plans_selected_plan_id",
                table: "consultations");

            migrationBuilder.DropTable(
                name: "treatment_plan_items");

            migrationBuilder.DropTable(
                name: "skus");

            migrationBuilder.DropTable(
                name: "treatment_plans");

            migrationBuilder.DropIndex(
                name: "ix_consultations_selected_plan_id",
                table: "consultations");
        }
    }
}
