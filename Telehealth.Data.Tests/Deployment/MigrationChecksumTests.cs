using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment;

/// <summary>Checksums that databases hold: a version that computes others would refuse to start on every one of them.</summary>
public sealed class MigrationChecksumTests(TestServer server) : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Real = new()
    {
        ["20261122203515_Initial"] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ["20261122203531_CoreTables"] = "48912d64a32f9bef4785c1e889a4463743ed637245ba982095f88b3491bbdfc6",
        ["20261122203549_CommunicationLogs"] = "cfe8c67484b7043d9a8b0c4366e3a1ddbf029a77ff9c7dd1b75519ca4702712a",
        ["20261122203608_TreatmentPlans"] = "b76465bbfa5eba3ee7e7f91f1b4170fb250b4e60da7696af1b92f50cb481f4c9",
        ["20261122203633_Analytics"] = "620e3eb7beb3a863093ff599aa00ab1e511371582f1fa7dab876396734fa3c69",
        ["20261122203705_AdminAndPatientManagement"] = "4a12d7b717828fd9d35b674c31a20251f00b1dd2efcc5b89e1253e9e23dd55a0",
        ["20261122203745_AccessAudit"] = "bb69af815a14877ab823a4a5b6a07c836abe68038679f57c3bf9fee506e74f12",
        ["20261125101304_RecordIntegrity"] = "04b582a62108bb41688ab86aabae2365ad601b5a6c70c3852175959aa30e5a29",
    };

    /// <summary>With every kind of operation on tables that hold rows.</summary>
    private static readonly Dictionary<string, string> OfTheSample = new()
    {
        ["20260101000000_Initial"] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ["20260102000000_Tables"] = "31e22b328e3326ee87e47a635f5b14274e70715f636aef7854648acb2123e9a6",
        ["20260103000000_Indexes"] = "1f9e34c0e615a113554271d9820a5aecbe8d9e3527f19a9005338c5ca01dbd9f",
        ["20260104000000_Constraints"] = "259f57c52fac6c97d4420711df44942167cae273cae193271c8b7385269d4b69",
        ["20260105000000_MovedData"] = "088a126f68f92ae24398d5c9a582fbe736b3c787a8aec550595acbc5f0fce8ea",
        ["20260106000000_Partitions"] = "09e3f53a5ea397d5a7de43488e6714e6b09bbd52ea2b666e2bd39c4ca166feda",
        ["20260106120000_WiderCheck"] = "98cc3c92d39bfcce13014c56524471ef9842db6df755b210fd891f43a44e639a",
    };

    private readonly EmptyDatabase _database = new(server);

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Migrations_that_databases_hold_keep_their_checksums()
    {
        await using var context = _database.CreateOwnerContext();
        await context.GetService<IMigrator>().MigrateAsync(Real.Keys.Max());

        Assert.Equal(Real, Checksums(await MigrationStatus.ReadAsync(context)));
    }

    [Fact]
    public async Task So_do_those_that_change_tables_with_rows()
    {
        await SampleContext.MigrateAsync(_database.OwnerConnectionString);
        await using var context = SampleContext.Create(_database.OwnerConnectionString);

        Assert.Equal(OfTheSample, Checksums(await MigrationStatus.ReadAsync(context)));
    }

    private static Dictionary<string, string> Checksums(MigrationStatus status)
        => status.History.ToDictionary(row => row.MigrationName, row => row.Checksum!);
}
