using System.Globalization;
using Telehealth.Data.Deployment;

namespace Telehealth.Data.Hosting;

/// <summary>Reads how migrations are applied from the settings of an application, or from the environment.</summary>
public static class MigrationSettingsReader
{
    private static readonly MigrationSettings Defaults = new();

    /// <summary>The settings; the defaults where none are given.</summary>
    /// <param name="lookup">Gives the value of an environment variable's name, or null.</param>
    /// <exception cref="MigrationSettingsException">A value is no time.</exception>
    public static MigrationSettings Read(Func<string, string?> lookup)
    {
        ArgumentNullException.ThrowIfNull(lookup);
        return new MigrationSettings
        {
            GiveUpAfter = Time("Telehealth__MigrationsTimeout", Defaults.GiveUpAfter),
            LockTimeout = Time("Telehealth__MigrationsLockTimeout", Defaults.LockTimeout),
            StatementTimeout = Time("Telehealth__MigrationsStatementTimeout", Defaults.StatementTimeout),
        };

        // .NET reads a lone number as days, which nobody means.
        TimeSpan Time(string name, TimeSpan none)
        {
            if (lookup(name) is not { Length: > 0 } text)
            {
                return none;
            }

            return text.Contains(':') && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time > TimeSpan.Zero
                ? time
                : throw new MigrationSettingsException(
                    name.Replace("__", ":", StringComparison.Ordinal), text, "a time such as 00:00:30");
        }
    }
}
