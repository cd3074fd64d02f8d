using Telehealth.Data.Hosting.Connections;
using Telehealth.Data.Secrets;

namespace Telehealth.Data.Hosting;

/// <summary>Where the key ring comes from: the folder that a setting names, or in development one of this user.</summary>
public static class KeyRingSettings
{
    /// <summary>The setting, as an environment variable.</summary>
    public const string Setting = "Telehealth__KeyRing";

    /// <summary>The ring of development, under the user's local application data; it may not exist yet.</summary>
    public static string LocalFolder => Path.Combine(Path.GetDirectoryName(LocalServerState.DefaultFolder)!, "key-ring");

    /// <summary>The key ring; where there is none, one that says so when it is used.</summary>
    /// <param name="lookup">Gives the value of an environment variable's name, or null.</param>
    /// <param name="localFolder">Where a ring is made, or used, if the setting is not given; null where it must be.</param>
    /// <exception cref="KeyRingException">The setting names no folder.</exception>
    public static IKeyRing Find(Func<string, string?> lookup, string? localFolder)
    {
        ArgumentNullException.ThrowIfNull(lookup);
        if (lookup(Setting) is { } folder && !string.IsNullOrWhiteSpace(folder))
        {
            // Not made here: a new ring in a mistyped folder would open nothing, and what it wraps would be lost with it.
            return Directory.Exists(folder)
                ? DataProtectionKeyRing.InFolder(folder)
                : throw new KeyRingException(
                    $"{Setting} names {folder}, where there is no folder. Make it, for the application alone (mode 700), "
                    + "or correct the setting.");
        }

        if (localFolder is null)
        {
            return new MissingKeyRing(
                $"Set {Setting.Replace("__", ":", StringComparison.Ordinal)} ({Setting} in the environment) to a folder that "
                + "all instances share and no backup of the database holds; or give a ring in code: "
                + "AddTelehealthData(configuration, o => o.UseKeyRing(...)).");
        }

        MakeForUser(localFolder);
        return DataProtectionKeyRing.InFolder(localFolder);
    }

    private static void MakeForUser(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
