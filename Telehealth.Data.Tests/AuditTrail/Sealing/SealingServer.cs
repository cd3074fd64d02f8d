using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.AuditTrail.Sealing;

/// <summary>
///     A server of its own: a transaction in any database of a server holds up what may be sealed, and other tests have long
///     ones.
/// </summary>
[CollectionDefinition(Name)]
public sealed class SealingServer : IAsyncLifetime, ICollectionFixture<SealingServer>
{
    public const string Name = "a server for sealing";

    // Any setting makes it a server of its own, also where the run has been given one; this is PostgreSQL's default.
    public TestServer Server { get; } = new("max_connections = 100");

    public ValueTask InitializeAsync() => Server.InitializeAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
