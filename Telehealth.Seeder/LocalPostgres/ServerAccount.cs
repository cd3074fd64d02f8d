using System.Diagnostics;

namespace Telehealth.Seeder.LocalPostgres;

/// <summary>The account that the server runs as: one's own, or an unprivileged one where one is root.</summary>
internal sealed class ServerAccount
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly ServerAccount Own = new(null);

    private readonly string? _userName;

    private ServerAccount(string? userName) => _userName = userName;

    /// <summary>PostgreSQL refuses to run as root; on Windows pg_ctl itself gives up an administrator's rights.</summary>
    public static async Task<ServerAccount> FindAsync(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return Own;
        }

        foreach (var name in new[] { "postgres", "nobody" })
        {
            if ((await Tool.RunAsync("id", ["-u", name], Own, "/", cancellationToken)).ExitCode == 0)
            {
                return new ServerAccount(name);
            }
        }

        throw new LocalPostgresException(
            "PostgreSQL does not run as root, and there is neither a user `postgres` nor a user `nobody` to run it as: "
            + "start this as another user, or `useradd --system postgres`.");
    }

    /// <summary>Makes a process run as this account.</summary>
    public void ApplyTo(ProcessStartInfo start)
    {
        if (_userName is not null)
        {
            start.UserName = _userName;
        }
    }

    /// <summary>Makes a folder that only this account can enter, if it is not there yet.</summary>
    public async Task CreateFolderAsync(string folder, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        var parent = Path.GetDirectoryName(folder)!;
        if (!Directory.Exists(parent))
        {
            // Whatever the umask, the account must be able to walk through: only the last folder is private.
            Directory.CreateDirectory(parent);
            File.SetUnixFileMode(parent, Private | UnixFileMode.GroupRead | UnixFileMode.GroupExecute
                | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        }

        Directory.CreateDirectory(folder, Private);
        await GiveAsync(folder, cancellationToken);
    }

    /// <summary>Makes a file or folder this account's own.</summary>
    public async Task GiveAsync(string path, CancellationToken cancellationToken)
    {
        if (_userName is not null
            && await Tool.RunAsync("chown", ["-h", _userName, path], Own, "/", cancellationToken) is { ExitCode: not 0 } result)
        {
            throw new LocalPostgresException($"{path} cannot be given to the user {_userName}: {result.Output}");
        }
    }
}
