namespace Telehealth.Data.Tests.TestDatabase;

/// <summary>A migrated database that holds a small clinic. Each class has its own, so that it may change the rows.</summary>
public sealed class ClinicDatabase(TestServer server) : Database(server)
{
    public const int Patients = 40;

    /// <summary>The day on which every story ends.</summary>
    public static readonly DateOnly AsOf = new(2026, 3, 15);

    protected override Task<string> CreateAsync() => Server.CreateClinicAsync();
}
