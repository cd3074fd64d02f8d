using System.Text.Json;
using System.Text.Json.Nodes;
using Telehealth.Data.Deployment.Backups;

namespace Telehealth.Data.Tests.Deployment.Backups;

public sealed class ManifestFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telehealth-manifest-");
    private readonly KeyFile _key = new();

    private string Backup => Path.Combine(_folder.FullName, "d.dump");

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _key.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_change_of_any_field_is_noticed_and_so_is_one_that_is_missing_or_added_or_doubled(bool encrypted)
    {
        var key = encrypted ? _key.Key : null;
        ManifestFile.Write(Backup, Sample(encrypted), key);
        Assert.Equivalent(Sample(encrypted), ManifestFile.Read(Backup, key), strict: true);
        var path = ManifestFile.PathOf(Backup);
        var text = File.ReadAllText(path);

        var changed = Changes(text).ToList();

        Assert.True(changed.Count > 60, $"{changed.Count} changes");
        Assert.All(changed, json =>
        {
            File.WriteAllText(path, json);
            Assert.Throws<BackupException>(() => ManifestFile.Read(Backup, key));
        });
        File.WriteAllText(path, text.Replace("\"version\": 1,", "\"version\": 1,\"version\": 1,", StringComparison.Ordinal));
        Assert.Throws<BackupException>(() => ManifestFile.Read(Backup, key));
        // Control: what says the same is not refused.
        File.WriteAllText(path, text.ReplaceLineEndings("\r\n"));
        Assert.NotNull(ManifestFile.Read(Backup, key));
    }

    [Fact]
    public void Without_the_key_nobody_can_write_a_manifest_that_is_believed()
    {
        using var other = new KeyFile();
        ManifestFile.Write(Backup, Sample(encrypted: true), key: null);
        AssertRefused(_key.Key, "was changed, or the key is another one");

        ManifestFile.Write(Backup, Sample(encrypted: true), other.Key);
        AssertRefused(_key.Key, "was changed, or the key is another one");

        ManifestFile.Write(Backup, Sample(encrypted: false), key: null);
        AssertRefused(_key.Key, "is not encrypted");
    }

    [Fact]
    public void What_is_missing_or_damaged_or_of_a_newer_version_is_named()
    {
        AssertRefused(null, "is missing");

        ManifestFile.Write(Backup, Sample(encrypted: true), _key.Key);
        AssertRefused(null, "is encrypted: give the file of its key");

        File.WriteAllText(ManifestFile.PathOf(Backup), "{");
        AssertRefused(null, "is damaged");

        ManifestFile.Write(Backup, Sample(encrypted: false) with { Version = 2 }, key: null);
        AssertRefused(null, "a newer version");
    }

    public static BackupManifest Sample(bool encrypted) => new(
        BackupManifest.CurrentVersion,
        "telehealth_db",
        "7712048764424637726",
        "15.18",
        "17.2",
        new DateTimeOffset(2026, 3, 15, 12, 0, 0, TimeSpan.Zero),
        new DatabaseContent(
            [new SchemaObject("public.patients", "ab")],
            "20260101000000_Initial",
            [new TableContent("public.patients", 7, "cd"), new TableContent("public.orders", 8, "ef")],
            [new SequenceContent("public.rx_numbers", 9)]),
        ["telehealth_app"],
        encrypted,
        1234,
        "0123",
        new BackupProof(new DateTimeOffset(2026, 3, 15, 12, 1, 0, TimeSpan.Zero), "127.0.0.1:5432", "15.18", true));

    private void AssertRefused(BackupKey? key, string words)
        => Assert.Contains(words, Assert.Throws<BackupException>(() => ManifestFile.Read(Backup, key)).Message, StringComparison.Ordinal);

    /// <summary>The document with one thing changed, for each thing that there is.</summary>
    private static IEnumerable<string> Changes(string text)
    {
        var paths = Paths(JsonNode.Parse(text)!, []).ToList();
        foreach (var path in paths)
        {
            yield return With(text, path, (parent, key) => Set(parent, key, null));
            yield return With(text, path, Remove);
            yield return With(text, path, (parent, key) => Set(parent, key, Other(Get(parent, key)!)));
        }

        foreach (var path in paths.Where(path => Get(path, text) is JsonObject))
        {
            yield return With(text, path, (parent, key) => Get(parent, key)!.AsObject().Add("added", 1));
        }
    }

    private static JsonNode Other(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.True => false,
        JsonValueKind.False => true,
        JsonValueKind.Number => node.GetValue<long>() + 1,
        JsonValueKind.String when DateTimeOffset.TryParse(node.GetValue<string>(), out var time) && node.GetValue<string>().Contains('T')
            => time.AddTicks(1),
        JsonValueKind.String => node.GetValue<string>() + "x",
        _ => JsonValue.Create("another kind of thing"),
    };

    private static IEnumerable<object[]> Paths(JsonNode node, object[] path)
    {
        IEnumerable<(object Key, JsonNode? Child)> children = node switch
        {
            JsonObject o => o.Select(p => ((object)p.Key, p.Value)),
            JsonArray a => a.Select((child, i) => ((object)i, child)),
            _ => [],
        };
        foreach (var (key, child) in children)
        {
            object[] here = [.. path, key];
            yield return here;
            foreach (var below in child is null ? [] : Paths(child, here))
            {
                yield return below;
            }
        }
    }

    private static string With(string text, object[] path, Action<JsonNode, object> change)
    {
        var root = JsonNode.Parse(text)!;
        change(path[..^1].Aggregate(root, (node, key) => Get(node, key)!), path[^1]);
        return root.ToJsonString();
    }

    private static JsonNode? Get(object[] path, string text)
        => path.Aggregate(JsonNode.Parse(text), (node, key) => Get(node!, key));

    private static JsonNode? Get(JsonNode node, object key) => key is int i ? node[i] : node[(string)key];

    private static void Set(JsonNode parent, object key, JsonNode? value)
    {
        if (key is int i)
        {
            parent[i] = value;
        }
        else
        {
            parent[(string)key] = value;
        }
    }

    private static void Remove(JsonNode parent, object key)
    {
        if (key is int i)
        {
            parent.AsArray().RemoveAt(i);
        }
        else
        {
            parent.AsObject().Remove((string)key);
        }
    }
}
