using Npgsql;

namespace Telehealth.Seeder.Backups;

/// <summary>What PostgreSQL calls a server's data: the same by whatever name or tunnel the server is reached.</summary>
internal static class ServerIdentity
{
    public static async Task<string> ReadAsync(NpgsqlDataSource server, CancellationToken cancellationToken)
    {
        await using var command = server.CreateCommand("SELECT system_identifier::text FROM pg_control_system()");
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
