using System.Globalization;

namespace Telehealth.Seeder.Generation;

/// <summary>
///     Phone numbers that nobody has: 555-0100 to 555-0199 of an area code are set aside for fiction (ATIS-0300115).
/// </summary>
public static class PhoneNumbers
{
    private static readonly int[] AreaCodes =
    [
        201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 224, 225, 228, 229, 231, 234,
        239, 240, 248, 251, 252, 253, 254, 256, 260, 262, 267, 269, 270, 276, 281, 301, 302, 303, 304, 305, 307, 308, 309,
        310, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 323, 325, 330, 334, 336, 337, 339, 347, 351, 352, 360, 361,
        386, 401, 402, 404, 405, 406, 407, 408, 409, 410, 412, 413, 414, 415, 417, 419, 423, 425, 432, 434, 435, 440, 443,
        469, 478, 479, 480, 484, 501, 502, 503, 504, 505, 507, 508, 509, 510, 512, 513, 515, 516, 517, 518, 520, 530, 540,
        541, 559, 561, 562, 563, 570, 571, 573, 574, 580, 585, 586, 601, 602, 603, 605, 606, 607, 608, 609, 610, 612, 614,
    ];

    /// <summary>How many there are; beyond, they repeat.</summary>
    public static int Count => AreaCodes.Length * 100;

    /// <summary>
    ///     The number of a patient or a member of staff, in E.164 form: another for each of the first <see cref="Count" />.
    /// </summary>
    public static string Of(int index)
    {
        // Neighbours get different area codes: across the codes first, then through their numbers.
        var place = (index - 1) % Count;
        return string.Create(
            CultureInfo.InvariantCulture, $"+1{AreaCodes[place % AreaCodes.Length]}55501{place / AreaCodes.Length:00}");
    }
}
