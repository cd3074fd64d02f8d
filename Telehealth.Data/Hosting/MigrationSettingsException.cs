namespace Telehealth.Data.Hosting;

/// <summary>A setting about migrations has a value that it does not take.</summary>
public sealed class MigrationSettingsException(string setting, string value, string takes)
    : Exception($"{setting} is '{value}'; it takes {takes}.");
