using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Telehealth.Data.Hosting.Connections;

/// <summary>
/// The <c>postmaster.pid</c> file that a PostgreSQL server keeps in its data folder. A server that was killed leaves
/// it behind.
/// </summary>
/// <param name="ProcessId">The server's process, or that of the server that left the file.</param>
/// <param name="Port">The TCP port; null while the server is only starting.</param>
public sealed record PostmasterPid(int ProcessId, int? Port)
{
    /// <summary>Reads the file; null where there is none, or none that this user may read.</summary>
    public static PostmasterPid? Read(string dataFolder)
    {
        try
        {
            var lines = File.ReadAllLines(PathIn(dataFolder));
            return int.TryParse(lines.ElementAtOrDefault(0), CultureInfo.InvariantCulture, out var id)
                ? new PostmasterPid(
                    id,
                    int.TryParse(lines.ElementAtOrDefault(3), CultureInfo.InvariantCulture, out var port) ? port : null)
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Where the file is.</summary>
    public static string PathIn(string dataFolder) => Path.Combine(dataFolder, "postmaster.pid");

    /// <summary>
    /// True when the process lives and is a PostgreSQL: after a crash the number may be nobody's, another program's or,
    /// where nothing collects dead processes (as in many containers), a dead one's.
    /// </summary>
    public bool IsAlive()
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return process.ProcessName.StartsWith("postgres", StringComparison.OrdinalIgnoreCase) && !IsZombie();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or IOException)
        {
            return false;
        }
    }

    /// <summary>True when the server lives and answers on its port: a file left behind does not count.</summary>
    public bool Answers()
    {
        if (Port is not { } port || !IsAlive())
        {
            return false;
        }

        try
        {
            using var client = new TcpClient(AddressFamily.InterNetwork);
            return client.ConnectAsync(IPAddress.Loopback, port).Wait(TimeSpan.FromSeconds(2));
        }
        catch (AggregateException)
        {
            return false;
        }
    }

    // The state is the first letter after the name, which is in brackets and may hold any character.
    private bool IsZombie()
    {
        var path = $"/proc/{ProcessId}/stat";
        return OperatingSystem.IsLinux() && File.Exists(path) && File.ReadAllText(path).Split(')')[^1].TrimStart() is ['Z', ..];
    }
}
