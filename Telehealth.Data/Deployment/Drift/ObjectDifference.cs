using Telehealth.Data.Deployment.Drift.Kinds;

namespace Telehealth.Data.Deployment.Drift;

/// <summary>One object on both sides of a comparison.</summary>
/// <param name="Expected">As the migrations make it; null where they make none.</param>
/// <param name="Live">As it is; null where it is not there.</param>
internal sealed record ObjectDifference(CatalogObject? Expected, CatalogObject? Live)
{
    private const int LongestShown = 200;

    public CatalogObject Any => (Expected ?? Live)!;

    /// <summary>False where the two are the same.</summary>
    public bool IsOne => IsWhole || IsChanged || Expected!.State != Live!.State;

    /// <summary>True where the object is on one side only.</summary>
    public bool IsWhole => Expected is null || Live is null;

    private ObjectKind Kind => ObjectKinds.Named(Any.Kind);

    private bool IsChanged => Kind.Canonical(Expected!.Definition) != Kind.Canonical(Live!.Definition);

    /// <summary>The difference in words and in SQL.</summary>
    public Difference Explain(CatalogPair pair)
    {
        var (state, text, sql) = this switch
        {
            { Live: null } => (DifferenceState.Missing, Kind.DescribeMissing(Expected!, pair), Kind.Create(Expected!, pair)),
            { Expected: null } => (DifferenceState.Extra, $"{Any} is made by no migration", Kind.Drop(Live)),
            { IsChanged: true } => (DifferenceState.Changed, $"{Any} {Change()}", Kind.Change(Live, Expected, pair)),
            _ => (DifferenceState.Invalid, $"{Any} {StateNow()}", Kind.Repair(Live, Expected, pair)),
        };
        return new Difference(
            state, Any.ToString(), $"{char.ToUpperInvariant(text[0])}{text[1..]}.", [.. sql], Kind.Warn(state, Any));
    }

    private string StateNow()
        => Live!.State.Length == 0 ? $"is not {Expected!.State}"
            : $"is {Live.State}" + (Expected!.State.Length == 0 ? "" : $", not {Expected.State}");

    private string Change()
    {
        var (is_, was) = (Live!.Definition, Expected!.Definition);
        if (is_.Length + was.Length <= LongestShown && !is_.Contains('\n', StringComparison.Ordinal) && !was.Contains('\n', StringComparison.Ordinal))
        {
            return $"is {Shown(is_)} instead of {Shown(was)}";
        }

        var (lines, expectedLines) = (is_.Split('\n'), was.Split('\n'));
        var first = lines.Zip(expectedLines).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"has another text, first in line {first + 1}: "
            + $"{Shown(lines.ElementAtOrDefault(first) ?? "")} instead of {Shown(expectedLines.ElementAtOrDefault(first) ?? "")}";
    }

    private static string Shown(string text) => text.Trim().Length == 0 ? "nothing" : text.Trim();
}
