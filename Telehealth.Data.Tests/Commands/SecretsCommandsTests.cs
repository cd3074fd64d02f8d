using Telehealth.Data.Prescribing;
using Telehealth.Data.Secrets;
using Telehealth.Data.Tests.Secrets;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Commands;

public sealed class SecretsCommandsTests(TestServer server) : CommandTests(new Database(server))
{
    [Fact]
    public async Task Rotate_makes_a_ring_of_the_user_on_this_machine_and_the_first_key_and_status_lists_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the home folder of Windows cannot be set for one process");
        Assert.Contains("No data key yet", (await RunAsync("secrets", "status")).AssertDone().Output, StringComparison.Ordinal);

        var first = (await RunAsync("secrets", "rotate")).AssertDone();
        var folder = Path.Combine(Seeder.Folder.FullName, "telehealth", "key-ring");
        Assert.Contains($"in {folder}", first.Output, StringComparison.Ordinal);
        Assert.True(Directory.Exists(folder));
        await AddSecretAsync(folder);

        var second = (await RunAsync("secrets", "rotate", "--json")).AssertDone().Json;
        Assert.Equal(2, second.GetProperty("keyVersion").GetInt32());
        Assert.Equal(1, second.GetProperty("reencrypted").GetInt32());

        var status = (await RunAsync("secrets", "status", "--json")).AssertDone().Json;
        Assert.Equal(
            [(1, 0), (2, 1)],
            status.GetProperty("keys").EnumerateArray()
                .Select(key => (key.GetProperty("keyVersion").GetInt32(), key.GetProperty("secrets").GetInt32())));
        Assert.Equal(
            VaultDatabase.EncryptedProperties(TestModel.Model).Count, status.GetProperty("columns").GetArrayLength());
        Assert.Contains("pharmacies.api_key_encrypted", (await RunAsync("secrets", "status")).AssertDone().Output);
    }

    [Theory]
    [InlineData("DOTNET_ENVIRONMENT", "Production", "Set Telehealth:KeyRing")]
    [InlineData("Telehealth__KeyRing", "nowhere", "where there is no folder")]
    public async Task Without_a_ring_rotate_ends_with_1_and_makes_no_key(string setting, string value, string words)
    {
        var run = await Seeder.RunWithAsync(
            new() { [setting] = value }, "secrets", "rotate", "--connection", Database.OwnerConnectionString);

        run.AssertRefused(1, words);
        Assert.Equal(0L, await QueryAsync<long>("SELECT count(*) FROM data_keys"));
        Assert.False(Directory.Exists(Path.Combine(Seeder.Folder.FullName, "telehealth")));
    }

    [Fact]
    public async Task A_secret_that_cannot_be_read_ends_rotate_with_1_and_one_without_a_key_ends_status_with_4()
    {
        (await RunAsync("secrets", "rotate")).AssertDone();
        await ExecuteAsync(
            @"UPDATE pharmacies SET api_key_encrypted = '\x0100000007'::bytea || sha256('x') "
            + "WHERE id = (SELECT min(id::text)::uuid FROM pharmacies)");

        var rotate = await RunAsync("secrets", "rotate");
        Assert.Equal(1, rotate.ExitCode);
        Assert.Contains("There is no data key 7.", rotate.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("1 secret refused", rotate.Error, StringComparison.Ordinal);
        (await RunAsync("secrets", "status")).AssertRefused(4, "1 secret encrypted with a data key that is not there");
    }

    [Fact]
    public async Task Status_says_that_a_rotation_is_not_at_its_end()
    {
        (await RunAsync("secrets", "rotate")).AssertDone();
        await ExecuteAsync("INSERT INTO data_keys (key_version, wrapped_key) SELECT 2, wrapped_key FROM data_keys");

        var status = (await RunAsync("secrets", "status")).AssertDone();
        Assert.Contains("run `secrets rotate`", status.Error, StringComparison.Ordinal);
    }

    private async Task AddSecretAsync(string folder)
    {
        var secrets = new SecretServices(Database.CreateContext, DataProtectionKeyRing.InFolder(folder)).Store;
        await using var context = Database.CreateContext();
        var pharmacy = new Pharmacy { Name = "Test" };
        context.Add(pharmacy);
        await secrets.ProtectAsync(pharmacy, p => p.ApiKeyEncrypted, "secret");
        await context.SaveChangesAsync();
    }
}
