using System.Text.Json;
using Npgsql;

namespace Telehealth.Data.Hosting.Connections;

/// <summary>
/// What is known of the private PostgreSQL server of this user, kept in a file that only the user can read. The
/// console starts and stops the server; everything else uses it only while it runs.
/// </summary>
/// <param name="Port">The loopback port that it was last started on; 0 before the first start.</param>
/// <param name="User">Its login.</param>
/// <param name="Password">The login's generated password.</param>
/// <param name="Database">Its database.</param>
/// <param name="DataFolder">PostgreSQL's data folder.</param>
/// <param name="BinFolder">The folder of the binaries that it was last started with.</param>
public sealed record LocalServerState(
    int Port, string User, string Password, string Database, string DataFolder, string BinFolder)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The folder of the private server under the user's local application data; it may not exist yet.</summary>
    public static string DefaultFolder => Path.Combine(
        Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "telehealth",
        "postgres");

    /// <summary>Where the state is kept in a folder.</summary>
    public static string PathIn(string folder) => Path.Combine(folder, "server.json");

    /// <summary>Reads the state; null where there is none, or none that can be read.</summary>
    public static LocalServerState? Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<LocalServerState>(File.ReadAllText(PathIn(folder)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Replaces the state in one step, so that nobody reads half of it.</summary>
    public void Write(string folder)
    {
        var path = PathIn(folder);
        var temporary = path + ".new";
        File.Delete(temporary);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(temporary, options))
        {
            JsonSerializer.Serialize(stream, this, Indented);
        }

        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>The state with the port that the server listens on now; null when it does not run.</summary>
    public LocalServerState? Running() =>
        PostmasterPid.Read(DataFolder) is { Port: { } port } postmaster && postmaster.Answers()
            ? this with { Port = port }
            : null;

    /// <summary>The connection to the server's database.</summary>
    public NpgsqlConnectionStringBuilder ToConnectionString() => new()
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = User,
        Password = Password,
        Database = Database,
    };

    /// <summary>All but the password.</summary>
    public override string ToString() => $"127.0.0.1:{Port}/{Database}";
}
