using Telehealth.Data.Deployment.Linting;

namespace Telehealth.Data.Migrations;

/// <summary>Why what it does harms nobody.</summary>
[SuppressLint("new-foreign-key", "No version before it writes the column.", On = "consultations.fk_consultations_treatment_plans_selected_plan_id")]
public partial class TreatmentPlans;
