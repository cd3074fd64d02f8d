using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Telehealth.Data.Secrets;

/// <summary>A key ring of ASP.NET Core's Data Protection.</summary>
/// <param name="provider">
///     Gives the keys. It must keep them for as long as the database is kept, and not revoke them: what it does not have any
///     more, no data key can be opened with.
/// </param>
/// <param name="name">What a person calls it in a message.</param>
public sealed class DataProtectionKeyRing(IDataProtectionProvider provider, string name) : IKeyRing
{
    /// <inheritdoc />
    public string Name { get; } = name;

    /// <summary>
    ///     The ring in a folder, readable to whoever may read its files: they are not encrypted. All that use one database use
    ///     one folder, or copies of it.
    /// </summary>
    /// <param name="folder">An existing folder; the first key is made in it.</param>
    public static DataProtectionKeyRing InFolder(string folder)
    {
        var services = new ServiceCollection();
        services.AddDataProtection()
            // As in every application that uses the folder.
            .SetApplicationName("Telehealth")
            .PersistKeysToFileSystem(new DirectoryInfo(folder));
        return new DataProtectionKeyRing(
            services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>(), $"in {folder}");
    }

    /// <inheritdoc />
    public Task<byte[]> WrapAsync(int keyVersion, byte[] dataKey, CancellationToken cancellationToken)
        => Task.FromResult(Protector(keyVersion).Protect(dataKey));

    /// <inheritdoc />
    public Task<byte[]> UnwrapAsync(int keyVersion, byte[] wrappedKey, CancellationToken cancellationToken)
        => Task.FromResult(Protector(keyVersion).Unprotect(wrappedKey));

    private IDataProtector Protector(int keyVersion)
        => provider.CreateProtector("Telehealth.Data.DataKey", keyVersion.ToString(CultureInfo.InvariantCulture));
}
