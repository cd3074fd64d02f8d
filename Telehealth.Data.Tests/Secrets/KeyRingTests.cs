using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Telehealth.Data.Hosting;
using Telehealth.Data.Prescribing;
using Telehealth.Data.Secrets;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Secrets;

/// <summary>Where the key ring of an application comes from.</summary>
public sealed class KeyRingTests(Database database) : IClassFixture<Database>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telehealth-ring-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task No_secret_is_written_without_a_ring_and_the_message_says_what_to_set(string environment)
    {
        using var host = Build(environment, null);
        await host.StartAsync();
        var secrets = host.Services.GetRequiredService<SecretStore>();
        var pharmacy = new Pharmacy { Id = Guid.NewGuid(), Name = "Test" };

        var exception = await Assert.ThrowsAsync<KeyRingException>(
            () => secrets.ProtectAsync(pharmacy, p => p.ApiKeyEncrypted, "secret"));

        Assert.Contains("No key ring is configured", exception.Message);
        Assert.Contains("Telehealth:KeyRing (Telehealth__KeyRing in the environment)", exception.Message);
        Assert.Contains("o.UseKeyRing(...)", exception.Message);
        Assert.Null(pharmacy.ApiKeyEncrypted);
        Assert.Equal(["0"], await database.RowsAsync("SELECT count(*) FROM data_keys"));
        await host.StopAsync();
    }

    [Fact]
    public async Task The_setting_names_a_folder_that_processes_share()
    {
        var fresh = new Database(database.Server);
        await fresh.InitializeAsync();
        var pharmacy = new Pharmacy { Id = Guid.NewGuid(), Name = "Test" };
        using (var host = Build("Production", null, fresh, ("Telehealth:KeyRing", _folder.FullName)))
        {
            await host.Services.GetRequiredService<SecretStore>().ProtectAsync(pharmacy, p => p.ApiKeyEncrypted, "secret");
        }

        Assert.NotEmpty(_folder.GetFiles("key-*.xml"));
        using var next = Build("Production", null, fresh, ("Telehealth:KeyRing", _folder.FullName));
        Assert.Equal(
            "secret",
            await next.Services.GetRequiredService<SecretStore>().RevealAsync(pharmacy, p => p.ApiKeyEncrypted));
        await fresh.DisposeAsync();
    }

    [Fact]
    public async Task A_ring_of_ones_own_is_one_line_and_is_asked_once_for_a_key()
    {
        var fresh = new Database(database.Server);
        await fresh.InitializeAsync();
        var ring = new CountingKeyRing();
        using var host = Build("Production", o => o.UseKeyRing(ring), fresh);
        var secrets = host.Services.GetRequiredService<SecretStore>();
        var pharmacy = new Pharmacy { Id = Guid.NewGuid(), Name = "Test" };

        for (var i = 0; i < 3; i++)
        {
            await secrets.ProtectAsync(pharmacy, p => p.ApiKeyEncrypted, $"secret {i}");
            Assert.Equal($"secret {i}", await secrets.RevealAsync(pharmacy, p => p.ApiKeyEncrypted));
        }

        Assert.Equal((1, 1), (ring.Wrapped, ring.Unwrapped));
        await fresh.DisposeAsync();
    }

    [Fact]
    public void A_setting_without_a_folder_is_refused_and_makes_none()
    {
        var missing = Path.Combine(_folder.FullName, "typo");

        var exception = Assert.Throws<KeyRingException>(() => KeyRingSettings.Find(_ => missing, _folder.FullName));

        Assert.Contains(missing, exception.Message);
        Assert.False(Directory.Exists(missing));
    }

    [Fact]
    public async Task In_Development_a_ring_of_the_user_is_made_that_nobody_else_reads_and_that_stays()
    {
        var local = Path.Combine(_folder.FullName, "telehealth", "key-ring");
        var wrapped = await KeyRingSettings.Find(_ => null, local).WrapAsync(1, new byte[32], CancellationToken.None);

        var again = KeyRingSettings.Find(_ => " ", local);

        Assert.Equal(new byte[32], await again.UnwrapAsync(1, wrapped, CancellationToken.None));
        Assert.Contains(local, again.Name);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(local));
        }
    }

    [Fact]
    public async Task A_wrapped_key_is_bound_to_its_version()
    {
        var ring = TestKeyRing.Create();
        var wrapped = await ring.WrapAsync(1, new byte[32], CancellationToken.None);

        Assert.Equal(new byte[32], await ring.UnwrapAsync(1, wrapped, CancellationToken.None));
        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(
            () => ring.UnwrapAsync(2, wrapped, CancellationToken.None));
    }

    private IHost Build(
        string environment,
        Action<TelehealthDataOptions>? configure,
        Database? other = null,
        params (string Name, string Value)[] settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings
        {
            DisableDefaults = true,
            EnvironmentName = environment,
        });
        builder.Configuration.AddInMemoryCollection(settings
            .Append((Name: "ConnectionStrings:Telehealth", Value: (other ?? database).ConnectionString))
            .ToDictionary(s => s.Name, s => (string?)s.Value));
        builder.Services.AddTelehealthData(builder.Configuration, configure);
        return builder.Build();
    }

    private sealed class CountingKeyRing : IKeyRing
    {
        private readonly IKeyRing _ring = TestKeyRing.Create();

        public string Name => "of one's own";

        public int Wrapped { get; private set; }

        public int Unwrapped { get; private set; }

        public Task<byte[]> WrapAsync(int keyVersion, byte[] dataKey, CancellationToken cancellationToken)
        {
            Wrapped++;
            return _ring.WrapAsync(keyVersion, dataKey, cancellationToken);
        }

        public Task<byte[]> UnwrapAsync(int keyVersion, byte[] wrappedKey, CancellationToken cancellationToken)
        {
            Unwrapped++;
            return _ring.UnwrapAsync(keyVersion, wrappedKey, cancellationToken);
        }
    }
}
