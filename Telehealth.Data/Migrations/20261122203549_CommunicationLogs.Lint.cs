using Telehealth.Data.Deployment.Linting;

namespace Telehealth.Data.Migrations;

/// <summary>Why what it does harms nobody.</summary>
[SuppressLint("cascade-on-record", "Preferences are no record: they go with their patient.")]
public partial class CommunicationLogs;
