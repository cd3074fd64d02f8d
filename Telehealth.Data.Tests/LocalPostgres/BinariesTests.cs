using Telehealth.Seeder.LocalPostgres;

namespace Telehealth.Data.Tests.LocalPostgres;

public sealed class BinariesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("telehealth-binaries-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Installed_binaries_are_found_once_each_newest_first()
    {
        var found = await PostgresBinariesSearch.FindAsync(cancellationToken: Cancel);

        Assert.NotEmpty(found);
        Assert.Equal(found.Count, found.Select(binaries => binaries.Folder).Distinct().Count());
        Assert.Equal(found.OrderByDescending(binaries => binaries.Version), found);
        Assert.All(found, binaries => Assert.InRange(binaries.Version.Major, 15, 18));
    }

    [Fact]
    public async Task A_folder_of_links_stands_for_the_folder_that_they_point_to()
    {
        var installed = await InstalledAsync();
        foreach (var tool in new[] { "initdb", "pg_ctl", "postgres" })
        {
            File.CreateSymbolicLink(Path.Combine(_folder, tool), installed.PathOf(tool));
        }

        Assert.Equal(installed, Assert.Single(await PostgresBinariesSearch.FindAsync([_folder], Cancel)));
    }

    [Fact]
    public async Task Versions_that_are_not_supported_do_not_count_and_the_newest_of_the_others_is_first()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The stand-ins are shell scripts.");
            return;
        }

        // Started as root, they run as another user.
        File.SetUnixFileMode(_folder, (UnixFileMode)Convert.ToInt32("755", 8));
        foreach (var version in new[] { "14.20", "15.9", "15.10", "18beta1", "19.0" })
        {
            StandIn(version);
        }

        var found = await PostgresBinariesSearch.FindAsync([Path.Combine(_folder, "*", "bin")], Cancel);

        Assert.Equal([new(18, 0), new(15, 10), new(15, 9)], found.Select(binaries => binaries.Version));
    }

    [Fact]
    public async Task Where_none_are_installed_they_are_downloaded_once_from_the_repository_that_is_set()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere the installed binaries do not run from another folder.");
        var installed = await InstalledAsync();
        using var repository = new MavenRepository(installed, MavenRepository.Pack(installed, _folder));
        await using var folder = new ServerFolder();
        var options = folder.Options with
        {
            BinFolders = [],
            Variable = name => name == "TELEHEALTH_POSTGRES_MAVEN" ? repository.Address : null,
        };

        var first = await LocalPostgresServer.StartAsync(options, Cancel);

        Assert.StartsWith(Path.GetDirectoryName(first.DataFolder)!, first.BinFolder, StringComparison.Ordinal);
        Assert.Contains(repository.Asked, path => path.EndsWith(".jar", StringComparison.Ordinal));

        await LocalPostgresServer.StopAsync(options, Cancel);
        repository.Asked.Clear();
        Assert.Equal(first, await LocalPostgresServer.StartAsync(options, Cancel));
        Assert.Empty(repository.Asked);
    }

    [Fact]
    public async Task Where_they_cannot_be_downloaded_either_the_error_names_three_ways_out()
    {
        await using var folder = new ServerFolder();
        var options = folder.Options with
        {
            BinFolders = [],
            Variable = name => name == "TELEHEALTH_POSTGRES_MAVEN" ? "http://127.0.0.1:9/maven2" : null,
        };

        var error = await Assert.ThrowsAsync<LocalPostgresException>(() => LocalPostgresServer.StartAsync(options, Cancel));

        TestContext.Current.SendDiagnosticMessage(error.Message);
        Assert.Contains("127.0.0.1", error.Message, StringComparison.Ordinal);
        Assert.Contains("1. install PostgreSQL", error.Message, StringComparison.Ordinal);
        Assert.Contains("docker compose up -d --wait", error.Message, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__Telehealth", error.Message, StringComparison.Ordinal);
    }

    private static async Task<PostgresBinaries> InstalledAsync() =>
        (await PostgresBinariesSearch.FindAsync(cancellationToken: Cancel))[0];

    private void StandIn(string version)
    {
        var bin = Directory.CreateDirectory(Path.Combine(_folder, version, "bin")).FullName;
        foreach (var tool in new[] { "initdb", "pg_ctl", "postgres" })
        {
            var path = Path.Combine(bin, tool);
            File.WriteAllText(path, $"#!/bin/sh\necho 'postgres (PostgreSQL) {version} (Debian 1.2)'\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32("755", 8));
            }
        }
    }
}
