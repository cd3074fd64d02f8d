using Npgsql;

namespace Telehealth.Data.Deployment;

/// <summary>The server is older than the schema needs. Nothing was changed.</summary>
public sealed class UnsupportedServerException(Version version) : Exception(
    $"PostgreSQL {version} is too old: the schema needs version {MinimumMajor} or later. Nothing was changed.")
{
    /// <summary>The oldest major version that is supported.</summary>
    public const int MinimumMajor = 15;

    /// <summary>Refuses the server of an open connection when it is too old.</summary>
    public static void ThrowIfTooOld(NpgsqlConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (connection.PostgreSqlVersion.Major < MinimumMajor)
        {
            throw new UnsupportedServerException(connection.PostgreSqlVersion);
        }
    }
}
