namespace Telehealth.Data.Hosting;

/// <summary>The audit trail cannot be sealed or checked as the settings are. Nothing was done.</summary>
public sealed class SealingSettingsException(string message) : InvalidOperationException(message);
