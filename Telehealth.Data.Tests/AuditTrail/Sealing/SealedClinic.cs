using Npgsql;
using Telehealth.Data.AuditTrail.Sealing;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.AuditTrail.Sealing;

/// <summary>A small clinic in which something is written and sealed three times.</summary>
internal sealed class SealedClinic : IAsyncDisposable
{
    private readonly ClinicDatabase _database;

    private SealedClinic(TestServer server) => _database = new ClinicDatabase(server);

    public SealingKey Key { get; } = SealingKey.Create();

    public MemoryDigestSink Sink { get; } = new();

    public ClinicDatabase Database => _database;

    public static async Task<SealedClinic> CreateAsync(TestServer server)
    {
        var clinic = new SealedClinic(server);
        await clinic._database.InitializeAsync();
        for (var seal = 0; seal < 3; seal++)
        {
            await clinic._database.ExecuteAsync(
                "UPDATE orders SET tracking_number = coalesce(tracking_number, '') || '1', tax_amount = tax_amount + 1, "
                + "total_amount = total_amount + 1");
            await clinic.SealAsync();
        }

        return clinic;
    }

    public async Task<IReadOnlyList<SealDigest>?> SealAsync(CancellationToken cancellationToken = default)
    {
        await using var context = _database.CreateOwnerContext();
        return await new AuditSealer(context, Key, Sink, TimeProvider.System).SealAsync(cancellationToken);
    }

    public Task<AuditVerification> VerifyAsync() => VerifyAsync(Sink);

    public async Task<AuditVerification> VerifyAsync(IDigestSink sink)
    {
        await using var context = _database.CreateOwnerContext();
        return await new AuditVerifier(context, [Key], sink).VerifyAsync();
    }

    /// <summary>What a superuser can do that nobody else can: without any trigger.</summary>
    public async Task<object?> TamperAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_database.Server.ConnectionString(_database.Name, role: null));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "ALTER TABLE audit_entries DISABLE TRIGGER ALL; ALTER TABLE audit_seals DISABLE TRIGGER ALL", connection);
        await command.ExecuteNonQueryAsync();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Key.Dispose();
        await _database.DisposeAsync();
    }
}
