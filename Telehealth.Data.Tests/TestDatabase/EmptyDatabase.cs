namespace Telehealth.Data.Tests.TestDatabase;

/// <summary>A database without any table, whose owner may create them.</summary>
public sealed class EmptyDatabase(TestServer server) : Database(server)
{
    protected override Task<string> CreateAsync() => Server.CreateEmptyAsync();
}
