using Telehealth.Data.Deployment.Linting;

namespace Telehealth.Data.Migrations;

/// <summary>Why what it does harms nobody.</summary>
[SuppressLint("cascade-on-record", "RecordIntegrity makes it RESTRICT before anyone uses the tables.")]
public partial class CoreTables;
