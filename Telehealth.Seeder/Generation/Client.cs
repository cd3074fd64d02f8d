using System.Net;
using Telehealth.Data.Analytics;

namespace Telehealth.Seeder.Generation;

/// <summary>A browser on a device, and where it comes from.</summary>
internal sealed record Client(DeviceType Device, string Browser, string UserAgent)
{
    // Networks set aside for documentation (RFC 5737).
    private static readonly byte[][] Networks = [[192, 0, 2], [198, 51, 100], [203, 0, 113]];

    private static readonly IReadOnlyList<Share<Client>> All =
    [
        new(new(DeviceType.Mobile, "Safari",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) "
            + "AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1"), 34),
        new(new(DeviceType.Mobile, "Chrome",
            "Mozilla/5.0 (Linux; Android 15; Pixel 9) "
            + "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36"), 24),
        new(new(DeviceType.Desktop, "Chrome",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) "
            + "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"), 20),
        new(new(DeviceType.Desktop, "Safari",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) "
            + "AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15"), 9),
        new(new(DeviceType.Desktop, "Firefox",
            "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) "
            + "Gecko/20100101 Firefox/132.0"), 6),
        new(new(DeviceType.Tablet, "Safari",
            "Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) "
            + "AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1"), 7),
    ];

    public static Client Of(Draw draw) => draw.Pick("client", All);

    /// <summary>An address that nobody has, IPv6 for one in five.</summary>
    public static IPAddress Address(Draw draw)
        => draw.Chance("IPv6", 0.2)
            ? IPAddress.Parse($"2001:db8::{draw.Hex("address", 4)}:{draw.Hex("address 2", 4)}")
            : new IPAddress([.. draw.Pick("network", Networks), (byte)draw.Between("host", 1, 254)]);
}
