namespace Telehealth.Seeder.Commands.Seeding;

/// <summary>
///     A temporary folder for dumps and files of invented rows, deleted when disposed. The server's account can read
///     it, and nobody else write there.
/// </summary>
internal sealed class BenchmarkFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telehealth-benchmark-");

    public BenchmarkFolder()
    {
        if (!OperatingSystem.IsWindows())
        {
            _folder.UnixFileMode |= UnixFileMode.GroupRead | UnixFileMode.GroupExecute
                | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        }
    }

    /// <summary>Where it is.</summary>
    public string Path => _folder.FullName;

    /// <summary>The path of a file in it.</summary>
    public string PathOf(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>Makes a file in it that the server's account can read.</summary>
    public FileStream Create(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead
                | UnixFileMode.OtherRead;
        }

        var stream = new FileStream(PathOf(file), options);
        if (!OperatingSystem.IsWindows())
        {
            // Whatever the umask.
            File.SetUnixFileMode(stream.SafeFileHandle, options.UnixCreateMode!.Value);
        }

        return stream;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
