using System.Globalization;

namespace Telehealth.Seeder.Commands;

/// <summary>What benchmarks make of their measurements.</summary>
internal static class Measured
{
    /// <summary>The value in the middle.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>A number with as many places as it bears.</summary>
    public static string Figure(double value) => value.ToString(value < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);
}
