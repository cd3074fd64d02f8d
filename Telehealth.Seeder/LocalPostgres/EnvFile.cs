using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Seeder.LocalPostgres;

/// <summary>Writes the <c>.env</c> file that Docker Compose and the data layer read.</summary>
public static class EnvFile
{
    /// <summary>Writes the file with a generated password, readable by the user only, unless there is one already.</summary>
    /// <param name="folder">The folder to write to, or null for the root of the repository that the current folder is in.</param>
    /// <returns>The path, and whether the file was written now; a file that is there is never changed.</returns>
    /// <exception cref="LocalPostgresException">A file without a password is there, or the folder cannot be written.</exception>
    public static (string Path, bool Written) Write(string? folder = null)
    {
        var current = Directory.GetCurrentDirectory();
        var path = Path.Combine(folder ?? DotEnvFile.FindRepositoryRoot(current) ?? current, DotEnvFile.FileName);
        try
        {
            if (File.Exists(path))
            {
                return string.IsNullOrEmpty(DotEnvFile.Read(path)["POSTGRES_PASSWORD"])
                    ? throw new LocalPostgresException(
                        $"{path} is there already and has no POSTGRES_PASSWORD: add that line to it, or delete the file.")
                    : (path, false);
            }

            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var writer = new StreamWriter(path, options) { NewLine = "\n" };
            writer.WriteLine("# Read by `docker compose` and by the data layer. Holds a password: never commit it.");
            writer.WriteLine("POSTGRES_DB=telehealth_db");
            writer.WriteLine("POSTGRES_USER=telehealth_user");
            writer.WriteLine($"POSTGRES_PASSWORD={Passwords.Generate()}");
            writer.WriteLine("POSTGRES_PORT=5432");
            return (path, true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalPostgresException($"{path} cannot be written: {exception.Message}", exception);
        }
        catch (ConnectionSettingsException exception)
        {
            throw new LocalPostgresException(exception.Message, exception);
        }
    }
}
