using System.Text.Json.Nodes;
using Npgsql;
using Telehealth.Data.Deployment.Backups;
using Telehealth.Data.Tests.Deployment.Backups;
using Telehealth.Data.Tests.Loading;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Commands.Backups;

[Collection(SharedBackups.Name)]
public sealed class RestoreCommandTests(TestServer server, ClinicBackup backups) : CommandTests(new EmptyDatabase(server))
{
    private readonly string _restored = $"test_restored_{Guid.NewGuid():N}";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Into_a_new_database_every_row_comes_back_with_numbers_partitions_and_grants(bool encrypted)
    {
        var run = await Seeder.RunAsync(
        [
            "restore", encrypted ? backups.Encrypted : backups.Plain, "--into", _restored, "--connection", backups.Server,
            .. encrypted ? new[] { "--key-file", backups.Key.Path } : [],
        ]);
        run.AssertDone();

        await AssertSameAsync(_restored);
        // Though PostgreSQL words some of it otherwise.
        var restored = new NpgsqlConnectionStringBuilder(backups.Server) { Database = _restored };
        (await Seeder.RunAsync("verify", "--connection", restored.ConnectionString)).AssertDone();
        await Database.Server.DropAsync(_restored);
    }

    [Fact]
    public async Task Into_an_empty_database_every_row_comes_back_and_a_second_time_it_is_refused()
    {
        (await RunAsync("restore", backups.Plain)).AssertDone();
        await AssertSameAsync(Database.Name);

        await ExecuteAsync("UPDATE patients SET first_name = 'Changed'");
        (await RunAsync("restore", backups.Plain)).AssertRefused(1, "not empty", "--into");
        Assert.Equal(
            ClinicDatabase.Patients, await QueryAsync<long>("SELECT count(*) FROM patients WHERE first_name = 'Changed'"));
    }

    [Fact]
    public async Task Damage_is_named_before_anything_is_touched()
    {
        var cut = backups.Copy(backups.Plain);
        await using (var stream = File.OpenWrite(cut))
        {
            stream.SetLength(stream.Length / 2);
        }

        var flipped = backups.Copy(backups.Plain);
        Flip(flipped, new FileInfo(flipped).Length / 2 * 8);

        var changed = backups.Copy(backups.Plain);
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(ManifestFile.PathOf(changed), Cancel))!;
        manifest["manifest"]!["content"]!["tables"]![0]!["rows"] = 0;
        await File.WriteAllTextAsync(ManifestFile.PathOf(changed), manifest.ToJsonString(), Cancel);

        foreach (var (file, words) in new[] { (cut, "bytes instead of"), (flipped, "SHA-256"), (changed, "digest") })
        {
            (await RunAsync("restore", file, "--into", _restored)).AssertRefused(1, file, words);
            (await RunAsync("restore", file)).AssertRefused(1, file, words);
        }

        Assert.Equal(0, await backups.CountDatabasesAsync(_restored));
        Assert.Equal(0, await QueryAsync<long>(CountTables));
    }

    [Fact]
    public async Task An_encrypted_one_needs_its_key()
    {
        using var other = new KeyFile();

        (await RunAsync("restore", backups.Encrypted)).AssertRefused(1, "is encrypted");
        (await RunAsync("restore", backups.Encrypted, "--key-file", other.Path)).AssertRefused(1, "the key is another one");
        (await RunAsync("restore", backups.Plain, "--key-file", backups.Key.Path)).AssertRefused(1, "is not encrypted");
        (await RunAsync("restore", backups.Encrypted, "--key-file", "gone.key")).AssertRefused(1, "gone.key", "openssl rand");
        (await RunAsync("restore", "gone.dump")).AssertRefused(1, "gone.dump");
        Assert.Equal(0, await QueryAsync<long>(CountTables));
    }

    [Fact]
    public async Task What_is_not_what_the_manifest_says_is_undone()
    {
        // Nothing is damaged, and the seal is right: only a comparison of the rows can tell.
        var forged = Forge(manifest => manifest with
        {
            Content = manifest.Content with
            {
                Tables = [.. manifest.Content.Tables.Select(table => table.Name == "public.patients" ? table with { Hash = "00" } : table)],
            },
        });

        (await RunAsync("restore", forged)).AssertRefused(1, "public.patients holds other values", "undone");
        (await RunAsync("restore", forged, "--into", _restored)).AssertRefused(1, "public.patients holds other values", "undone");

        Assert.Equal(0, await QueryAsync<long>(CountTables));
        Assert.Equal(0, await QueryAsync<long>("SELECT count(*) FROM pg_proc WHERE pronamespace = 'public'::regnamespace"));
        Assert.Equal(0, await backups.CountDatabasesAsync(_restored));
    }

    [Fact]
    public async Task What_PostgreSQL_refuses_is_undone_and_no_value_of_a_row_is_told()
    {
        // In the way of what is restored, though no table.
        await ExecuteAsync("CREATE FUNCTION touch_row() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'");

        (await RunAsync("restore", backups.Plain)).AssertRefused(1, "psql failed", "touch_row", "already exists");

        Assert.Equal(0, await QueryAsync<long>(CountTables));
    }

    [Fact]
    public async Task Grants_to_logins_that_are_not_there_are_left_out_with_a_warning()
    {
        var forged = Forge(manifest => manifest with { Roles = [.. manifest.Roles, "no_such_login"] });

        var run = (await RunAsync("restore", forged)).AssertDone();

        Assert.Contains("no_such_login", run.Error, StringComparison.Ordinal);
        Assert.False(await backups.QueryAsync<bool>(
            Database.Name, $"SELECT has_table_privilege('{TestServer.Application}', 'patients', 'SELECT')"));
    }

    private static void Flip(string path, long bit)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        stream.Position = bit / 8;
        var value = stream.ReadByte();
        stream.Position = bit / 8;
        stream.WriteByte((byte)(value ^ (1 << (int)(bit % 8))));
    }

    private string Forge(Func<BackupManifest, BackupManifest> change)
    {
        var copy = backups.Copy(backups.Plain);
        ManifestFile.Write(copy, change(ManifestFile.Read(copy, key: null)), key: null);
        return copy;
    }

    /// <summary>By another measure than the one that the restore itself compares with.</summary>
    private async Task AssertSameAsync(string restored)
    {
        await using var before = NpgsqlDataSource.Create(backups.Clinic.OwnerConnectionString);
        await using var after = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(backups.Clinic.OwnerConnectionString) { Database = restored });
        Assert.Equal(await TableHash.OfAllAsync(before), await TableHash.OfAllAsync(after));
        Assert.Equal(await SequencesAsync(before), await SequencesAsync(after));
        Assert.Equal(
            await backups.QueryAsync<long>(backups.Clinic.Name, "SELECT count(*) FROM pg_inherits"),
            await backups.QueryAsync<long>(restored, "SELECT count(*) FROM pg_inherits"));
        // The owner is the login that restored, the application may work with it, and each only once.
        Assert.Equal(0, await backups.QueryAsync<long>(
            restored,
            $"SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tableowner <> '{TestServer.Owner}'"));
        Assert.True(await backups.QueryAsync<bool>(
            restored, $"SELECT has_table_privilege('{TestServer.Application}', 'patients', 'SELECT')"));
    }

    private static async Task<string> SequencesAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand(
            "SELECT string_agg(sequencename || ' ' || coalesce(last_value, 0), ',' ORDER BY sequencename) FROM pg_sequences");
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
