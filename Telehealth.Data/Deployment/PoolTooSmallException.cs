using Npgsql;

namespace Telehealth.Data.Deployment;

/// <summary>The connection string allows one connection, and migrating takes two. Nothing was changed.</summary>
public sealed class PoolTooSmallException() : Exception(
    "Migrating takes two connections, one for the work and one for the lock, and the connection string allows one (Maximum Pool "
    + "Size=1). Nothing was changed. Set it to 2 or more, or Pooling=false, in ConnectionStrings__TelehealthMigrations.")
{
    /// <summary>Refuses the connection string of an open connection where its pool can hold no other.</summary>
    public static void ThrowIfTooSmall(NpgsqlConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (new NpgsqlConnectionStringBuilder(connection.ConnectionString) is { Pooling: true, MaxPoolSize: 1 })
        {
            throw new PoolTooSmallException();
        }
    }
}
