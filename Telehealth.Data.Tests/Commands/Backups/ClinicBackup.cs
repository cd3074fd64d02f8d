using Npgsql;
using Telehealth.Data.Deployment.Backups;
using Telehealth.Data.Tests.Deployment.Backups;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Commands.Backups;

/// <summary>A small clinic, and two backups of it that the console made and proved: a plain and an encrypted one.</summary>
public sealed class ClinicBackup(TestServer server) : IAsyncLifetime
{
    private readonly SeederProcess _seeder = new();

    public ClinicDatabase Clinic { get; } = new(server);

    public KeyFile Key { get; } = new();

    public string Plain { get; private set; } = string.Empty;

    public string Encrypted { get; private set; } = string.Empty;

    /// <summary>Any database of the server, as the owner of all test databases.</summary>
    public string Server => server.ConnectionString("postgres", TestServer.Owner);

    public async ValueTask InitializeAsync()
    {
        await Clinic.InitializeAsync();
        Plain = await MakeAsync("plain");
        Encrypted = await MakeAsync("encrypted", "--encrypt-with-key-file", Key.Path);
    }

    /// <summary>A copy of a backup with its manifest, to be spoilt, in a folder of its own.</summary>
    public string Copy(string backup)
    {
        var copy = Path.Combine(_seeder.Folder.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName, Path.GetFileName(backup));
        File.Copy(backup, copy);
        File.Copy(ManifestFile.PathOf(backup), ManifestFile.PathOf(copy));
        return copy;
    }

    /// <summary>The first column of the first row, as the superuser, from any database.</summary>
    public async Task<T> QueryAsync<T>(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString(database, null));
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public Task<long> CountDatabasesAsync(string pattern)
        => QueryAsync<long>("postgres", $"SELECT count(*) FROM pg_database WHERE datname LIKE '{pattern}'");

    public async ValueTask DisposeAsync()
    {
        await Clinic.DisposeAsync();
        Key.Dispose();
        _seeder.Dispose();
    }

    private async Task<string> MakeAsync(string folder, params string[] options)
    {
        folder = Path.Combine(_seeder.Folder.FullName, folder);
        var run = await _seeder.RunAsync(
            ["backup", "--json", "--to", folder, "--connection", Clinic.OwnerConnectionString, "--prove-on", Server, .. options]);
        return run.AssertDone().Json.GetProperty("file").GetString()!;
    }
}
