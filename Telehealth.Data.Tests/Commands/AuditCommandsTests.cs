using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Commands;

/// <summary>The audit trail at the console: sealed, verified, proved, and found out.</summary>
public sealed class AuditCommandsTests(TestServer server) : CommandTests(new ClinicDatabase(server))
{
    [Fact]
    public async Task What_is_sealed_verifies_and_an_entry_is_proved()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the home folder of Windows cannot be set for one process");
        await SealAsync();
        (await RunAsync("audit", "verify")).AssertDone();
        var verified = (await RunAsync("audit", "verify", "--json")).AssertDone().Json;
        Assert.Equal(0, verified.GetProperty("findings").GetArrayLength());
        Assert.Equal(1, verified.GetProperty("seals").GetInt64());

        var entry = await QueryAsync<Guid>("SELECT id FROM audit_entries ORDER BY id LIMIT 1");
        var proof = (await RunAsync("audit", "prove", "--row", $"{entry}", "--json")).AssertDone().Json;
        Assert.Equal(entry, proof.GetProperty("entry").GetGuid());

        (await RunAsync("audit", "prove", "--row", $"{Guid.NewGuid()}")).AssertRefused(1, "No seal covers an entry");
    }

    [Fact]
    public async Task Digests_that_do_not_fit_end_with_4_and_so_does_a_trail_made_anew_only_where_they_are_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the home folder of Windows cannot be set for one process");
        await SealAsync();
        var file = Path.Combine(Seeder.Folder.FullName, "digests.jsonl");
        await File.WriteAllTextAsync(
            file, """{"number":1,"digest":"00","signature":"00","keyId":"00","sealedAt":"2026-01-01T00:00:00Z"}""");

        var run = await Seeder.RunWithAsync(
            new() { ["Telehealth__AuditDigests"] = file },
            "audit", "verify", "--connection", Database.OwnerConnectionString);

        run.AssertRefused(4, "1 finding");
        Assert.Contains("Seal 1: it is another", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DOTNET_ENVIRONMENT", "Production", "cannot be sealed without a key")]
    [InlineData("Telehealth__AuditKey", "nowhere.key", "cannot be read from nowhere.key")]
    public async Task Without_a_key_nothing_is_sealed(string setting, string value, string words)
    {
        (await Seeder.RunWithAsync(
            new() { [setting] = value }, "audit", "seal", "--connection", Database.OwnerConnectionString))
            .AssertRefused(2, words);
        Assert.Equal(0L, await QueryAsync<long>("SELECT count(*) FROM audit_seals"));
    }

    [Fact]
    public async Task A_key_is_made_for_this_user_alone_and_never_overwritten()
    {
        var path = Path.Combine(Seeder.Folder.FullName, "keys", "seal.key");
        var made = await Seeder.RunAsync("audit", "key", path);
        Assert.Contains("BEGIN PUBLIC KEY", made.AssertDone().Output, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE", made.Output, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }

        var before = await File.ReadAllTextAsync(path);
        (await Seeder.RunAsync("audit", "key", path)).AssertRefused(2, "is there already");
        Assert.Equal(before, await File.ReadAllTextAsync(path));
    }

    // Transactions in other databases of the server hold up what may be sealed.
    private async Task SealAsync()
    {
        var patience = TimeSpan.FromMinutes(1);
        for (var waited = TimeSpan.Zero; await QueryAsync<long>("SELECT count(*) FROM audit_seals") == 0; waited += TimeSpan.FromSeconds(1))
        {
            Assert.True(waited < patience);
            (await RunAsync("audit", "seal")).AssertDone();
        }
    }
}
