namespace Telehealth.Data.Tests;

/// <summary>
///     The one switch of tests that take minutes: with TELEHEALTH_LONG_TESTS=1, which `.ci/run` sets, they try everything;
///     without it a part of it, evenly chosen.
/// </summary>
public static class LongTests
{
    private static readonly bool AreWanted = Environment.GetEnvironmentVariable("TELEHEALTH_LONG_TESTS") == "1";

    /// <summary>How many times something is done.</summary>
    /// <param name="many">With the switch.</param>
    /// <param name="few">Without it.</param>
    public static int Times(int many, int few) => AreWanted ? many : few;

    /// <summary>The numbers from 1 to the last: all with the switch, so many without it.</summary>
    public static IEnumerable<int> Points(int last, int few)
        => AreWanted ? Enumerable.Range(1, last) : Spread(last, few);

    /// <summary>So many of the numbers from 1 to the last, evenly spread.</summary>
    public static IEnumerable<int> Spread(int last, int count)
        => Enumerable.Range(0, count).Select(i => 1 + (int)((long)i * (last - 1) / Math.Max(1, count - 1))).Distinct();
}
