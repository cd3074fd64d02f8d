namespace Telehealth.Data.Deployment.Drift;

/// <summary>One object that is not as the migrations make it.</summary>
/// <param name="State">How it differs.</param>
/// <param name="Subject">The object in words.</param>
/// <param name="Text">The difference in a sentence.</param>
/// <param name="Sql">Statements that mend it, to be run one by one. Nothing here runs them.</param>
/// <param name="Warning">What would be lost by that, so that a person must decide; null where nothing is.</param>
public sealed record Difference(
    DifferenceState State, string Subject, string Text, IReadOnlyList<string> Sql, string? Warning)
{
    /// <summary>The mending as a script for psql, under the sentence; as a comment where a person must decide.</summary>
    public string Script()
    {
        var statements = string.Join('\n', Sql);
        return Warning is null
            ? $"-- {Text}\n{statements}"
            : $"-- {Text}\n-- {Warning}\n-- {statements.Replace("\n", "\n-- ", StringComparison.Ordinal)}";
    }
}
