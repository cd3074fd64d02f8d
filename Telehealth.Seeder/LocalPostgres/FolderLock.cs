namespace Telehealth.Seeder.LocalPostgres;

/// <summary>Lets one process at a time start or stop the server of a folder; a crash releases it.</summary>
internal static class FolderLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Waits for the lock; dispose the result to release it. Makes the folder if need be.</summary>
    /// <exception cref="LocalPostgresException">Another process has held it for minutes.</exception>
    public static async Task<IDisposable> AcquireAsync(string folder, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var path = Path.Combine(folder, "lock");
        for (var waited = TimeSpan.Zero; ;)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception)
            {
                if (waited >= Patience)
                {
                    throw new LocalPostgresException(
                        $"Another process has held {path} for minutes: {exception.Message}", exception);
                }
            }

            var pause = TimeSpan.FromMilliseconds(100);
            await Task.Delay(pause, cancellationToken);
            waited += pause;
        }
    }
}
