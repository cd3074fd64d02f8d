using Telehealth.Data.Deployment.Linting;

namespace Telehealth.Data.Migrations;

/// <summary>Why what it does harms nobody.</summary>
[SuppressLint("new-foreign-key", "No version before it writes the columns.")]
public partial class AdminAndPatientManagement;
