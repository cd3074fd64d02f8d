using Npgsql;
using Telehealth.Data.Hosting.Connections;
using Telehealth.Seeder.LocalPostgres;

namespace Telehealth.Data.Tests.LocalPostgres;

public sealed class EnvFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("telehealth-env-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_with_a_new_password_is_written_and_gives_the_connection()
    {
        var (path, written) = EnvFile.Write(_folder);

        Assert.True(written);
        var settings = new ConnectionSources(_ => null, folder: _folder).Resolve();
        Assert.Equal("localhost:5432/telehealth_db", settings.Description);
        Assert.Equal($"POSTGRES_* in {path}", settings.Source);
        Assert.Matches("^[A-Za-z0-9_-]{32,}$", new NpgsqlConnectionStringBuilder(settings.ConnectionString).Password);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
    }

    [Fact]
    public void A_file_that_is_there_is_never_changed()
    {
        var (path, _) = EnvFile.Write(_folder);
        var before = File.ReadAllText(path);

        Assert.Equal((path, false), EnvFile.Write(_folder));
        Assert.Equal(before, File.ReadAllText(path));
    }

    [Fact]
    public void A_file_without_a_password_is_an_error_and_not_changed()
    {
        var path = Path.Combine(_folder, ".env");
        File.WriteAllText(path, "POSTGRES_PASSWORD=\nOTHER=1\n");

        var error = Assert.Throws<LocalPostgresException>(() => EnvFile.Write(_folder));

        Assert.Contains("has no POSTGRES_PASSWORD", error.Message, StringComparison.Ordinal);
        Assert.Equal("POSTGRES_PASSWORD=\nOTHER=1\n", File.ReadAllText(path));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_one_clear_line()
    {
        var error = Assert.Throws<LocalPostgresException>(() => EnvFile.Write(Path.Combine(_folder, "absent")));

        Assert.Contains("cannot be written", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_committed_example_has_no_secret()
    {
        var root = DotEnvFile.FindRepositoryRoot(AppContext.BaseDirectory)!;
        var example = DotEnvFile.Read(Path.Combine(root, ".env.example"));

        Assert.Equal("", example["POSTGRES_PASSWORD"]);
        Assert.Equal("telehealth_db", example["POSTGRES_DB"]);
    }
}
