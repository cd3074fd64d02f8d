namespace Telehealth.Data.Deployment;

/// <summary>The server is older than the schema needs. Nothing was changed.</summary>
public sealed class UnsupportedServerException(Version version) : Exception(
    $"PostgreSQL {version} is too old: the schema needs version {MinimumMajor} or later. Nothing was changed.")
{
    /// <summary>The oldest major version that is supported.</summary>
    public const int MinimumMajor = 15;
}
