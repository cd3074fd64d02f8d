using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Data.Tests.Hosting.Tls;

/// <summary>A name or an address of this machine that does not say so.</summary>
internal static class OwnName
{
    private static readonly Lazy<string> Found = new(Find);

    public static string Value => Found.Value;

    private static string Find()
    {
        var name = Candidates().FirstOrDefault(IsRemote);
        Assert.SkipWhen(name is null, "This machine has no name and no address but those of the loopback interface.");
        return name;
    }

    private static IEnumerable<string> Candidates()
    {
        var host = Dns.GetHostName();
        if (Resolves(host))
        {
            yield return host;
        }

        foreach (var address in NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Where(address => address.Address.AddressFamily == AddressFamily.InterNetwork))
        {
            yield return address.Address.ToString();
        }
    }

    private static bool IsRemote(string host) => !ConnectionSettings.Parse($"Host={host};Database=d", "a test").IsLocal;

    private static bool Resolves(string host)
    {
        try
        {
            return Dns.GetHostAddresses(host).Length > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
