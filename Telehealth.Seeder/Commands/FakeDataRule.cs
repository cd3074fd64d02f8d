using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Seeder.Commands;

/// <summary>Where fake patients may be written: invented people must never stand among real ones.</summary>
internal static class FakeDataRule
{
    /// <summary>Why no fake data goes to a server; null where it may.</summary>
    /// <param name="settings">Where the data would go.</param>
    /// <param name="namedHost">The host that the person named for it, or null.</param>
    public static string? WhyNot(ConnectionSettings settings, string? namedHost)
    {
        if (namedHost is not null)
        {
            return namedHost.Equals(settings.Host, StringComparison.OrdinalIgnoreCase)
                ? null
                : $"{SeedArguments.AllowName} names {namedHost}, and the connection goes to {settings.Host}";
        }

        if (ConnectionSources.IsProduction(Environment.GetEnvironmentVariable))
        {
            return $"the environment is Production ({SeedArguments.AllowName} {settings.Host} allows it)";
        }

        return settings.IsLocal
            ? null
            : $"{settings.Host} is not this machine ({SeedArguments.AllowName} {settings.Host} allows it)";
    }
}
