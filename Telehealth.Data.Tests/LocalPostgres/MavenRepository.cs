using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using MysticMind.PostgresEmbed;
using Telehealth.Seeder.LocalPostgres;

namespace Telehealth.Data.Tests.LocalPostgres;

/// <summary>
/// A Maven repository on a loopback port with one version of the embedded binaries in it, which is made of the
/// installed ones.
/// </summary>
internal sealed class MavenRepository : IDisposable
{
    private static readonly string[] Libraries = ["lib", "share"];

    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, byte[]> _files = [];
    private readonly Task _serving;

    public MavenRepository(PostgresBinaries binaries, string archive)
    {
        var artifact = "embedded-postgres-binaries-" + PgPlatform.Detect().ArtifactName;
        var version = $"{binaries.Version.Major}.{binaries.Version.Minor}.0";
        var root = $"/io/zonky/test/postgres/{artifact}";
        var jar = Jar(archive);
        _files[$"{root}/maven-metadata.xml"] = System.Text.Encoding.UTF8.GetBytes(
            $"<metadata><versioning><versions><version>{version}</version></versions></versioning></metadata>");
        _files[$"{root}/{version}/{artifact}-{version}.jar"] = jar;
        _files[$"{root}/{version}/{artifact}-{version}.jar.sha256"] =
            System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(jar)));

        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address { get; }

    public List<string> Asked { get; } = [];

    /// <summary>The layout of the published archives: bin, lib and share at the top.</summary>
    public static string Pack(PostgresBinaries binaries, string folder)
    {
        var path = Path.Combine(folder, "postgres.txz");
        using var stream = File.Create(path);
        using var tar = new TarWriter(stream);
        foreach (var tool in new[] { "initdb", "pg_ctl", "postgres" })
        {
            tar.WriteEntry(binaries.PathOf(tool), "bin/" + Path.GetFileName(binaries.PathOf(tool)));
        }

        var root = Path.GetDirectoryName(binaries.Folder)!;
        foreach (var name in Libraries.Where(name => Directory.Exists(Path.Combine(root, name))))
        {
            // The compiler for queries is large and not needed.
            foreach (var file in Directory.EnumerateFiles(Path.Combine(root, name), "*", SearchOption.AllDirectories)
                .Where(file => !file.Contains("llvmjit", StringComparison.Ordinal)
                    && !file.Contains("bitcode", StringComparison.Ordinal)))
            {
                tar.WriteEntry(file, Path.GetRelativePath(root, file).Replace('\\', '/'));
            }
        }

        return path;
    }

    public void Dispose()
    {
        _listener.Close();
        _serving.Wait(TimeSpan.FromSeconds(5));
    }

    private static byte[] Jar(string archive)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create))
        {
            zip.CreateEntryFromFile(archive, "postgres-test.txz", CompressionLevel.Fastest);
        }

        return memory.ToArray();
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var path = context.Request.Url!.AbsolutePath;
            Asked.Add(path);
            var found = _files.TryGetValue(path, out var content);
            context.Response.StatusCode = found ? 200 : 404;
            context.Response.Close(content ?? [], willBlock: false);
        }
    }
}
