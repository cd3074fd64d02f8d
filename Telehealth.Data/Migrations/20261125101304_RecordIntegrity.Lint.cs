using Telehealth.Data.Deployment.Linting;

namespace Telehealth.Data.Migrations;

/// <summary>Why what it does harms nobody.</summary>
[SuppressLint("drop-constraint", "The checks that it adds for the same columns say the same and more.")]
[SuppressLint("new-check", "It refuses infinite amounts and NaN, which no version has written.")]
[SuppressLint("new-trigger", "It refuses to change created_at, which no version does, and to empty the settings.")]
public partial class RecordIntegrity;
