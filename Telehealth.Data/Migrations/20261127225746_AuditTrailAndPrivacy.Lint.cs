using Telehealth.Data.Deployment.Linting;

namespace Telehealth.Data.Migrations;

/// <summary>Why what it does harms nobody.</summary>
[SuppressLint("new-check", "Only the Seeder has written to these columns, and what it wrote begins with this byte.")]
[SuppressLint("new-trigger", "It refuses to change what admins did and who saw a chart, which no version does.")]
public partial class AuditTrailAndPrivacy;
