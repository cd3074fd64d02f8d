using Telehealth.Data.Deployment.Drift.Kinds;

namespace Telehealth.Data.Deployment.Drift;

/// <summary>One object on both sides of a comparison.</summary>
/// <param name="Expected">As the migrations make it; null where they make none.</param>
/// <param name="Live">As it is; null where it is not there.</param>
internal sealed record ObjectDifference(CatalogObject? Expected, CatalogObject? Live)
{
    private const int LongestShown = 200;
    private const int ExcerptBefore = 30;
    private const int ExcerptLength = 80;

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
            { Live: null } => (DifferenceState.Missing, Kind.DescribeMissing(Expected!, pair), Kind.CreateWhole(Expected!, pair)),
            { Expected: null } => (DifferenceState.Extra, $"{Any} is made by no migration", Kind.Drop(Live)),
            { IsChanged: true } => (DifferenceState.Changed, $"{Any} {Change()}", Kind.Change(Live, Expected, pair)),
            _ => (DifferenceState.Invalid, $"{Any} {StateNow()}", Kind.Repair(Live, Expected, pair)),
        };
        return new Difference(
            state, Any.ToString(), $"{char.ToUpperInvariant(text[0])}{text[1..]}.", [.. sql], Kind.Warn(state, Live, Expected));
    }

    private string StateNow()
        => Live!.State.Length == 0 ? $"is not {Expected!.State}"
            : $"is {Live.State}" + (Expected!.State.Length == 0 ? "" : $", not {Expected.State}");

    private string Change()
    {
        var (now, before) = (Kind.Show(Live!), Kind.Show(Expected!));
        if (now.Length + before.Length <= LongestShown && !(now + before).Contains('\n', StringComparison.Ordinal))
        {
            return $"is {Quote(now)} instead of {Quote(before)}";
        }

        var (lines, linesBefore) = (now.Split('\n'), before.Split('\n'));
        var line = lines.Zip(linesBefore).TakeWhile(pair => pair.First == pair.Second).Count();
        var (first, firstBefore) = (lines.ElementAtOrDefault(line) ?? "", linesBefore.ElementAtOrDefault(line) ?? "");
        var same = first.Zip(firstBefore).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"has another text, first in line {line + 1}: "
            + $"{Quote(Excerpt(first, same))} instead of {Quote(Excerpt(firstBefore, same))}";
    }

    private static string Quote(string text) => text.Trim().Length == 0 ? "nothing" : $"`{text.Trim()}`";

    /// <summary>The part of a line that begins a little before a place.</summary>
    private static string Excerpt(string line, int place)
    {
        var start = Math.Clamp(place - ExcerptBefore, 0, Math.Max(0, line.Length - 1));
        var excerpt = line[start..Math.Min(line.Length, start + ExcerptLength)];
        return (start > 0 ? "..." : "") + excerpt + (start + excerpt.Length < line.Length ? "..." : "");
    }
}
