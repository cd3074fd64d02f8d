using Telehealth.Data.Deployment.Linting;

namespace Telehealth.Data.Migrations;

/// <summary>Why what it does harms nobody.</summary>
[SuppressLint("required-column", "It has a default, and no version before writes it.")]
public partial class DeidentificationKeys;
