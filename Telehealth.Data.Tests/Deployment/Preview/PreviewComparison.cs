using Telehealth.Data.Deployment.Preview;
using Telehealth.Data.Tests.Deployment.Observing;

namespace Telehealth.Data.Tests.Deployment.Preview;

/// <summary>Compares what was said of a migration with what PostgreSQL did, statement by statement.</summary>
internal static class PreviewComparison
{
    /// <summary>Each difference; none where all was true.</summary>
    public static IReadOnlyList<string> Differences(PreviewedMigration said, Observation done)
    {
        var moves = said.Parts.Where(part => part.BatchSize is not null).Select(part => part.Step).ToHashSet();
        var expected = said.Parts.Where(part => part.BatchSize is null).SelectMany(part => part.Statements).ToList();
        var observed = done.Statements.Where(statement => !moves.Contains(statement.Step)).ToList();
        return
        [
            .. Enumerable.Range(0, Math.Max(expected.Count, observed.Count))
                .SelectMany(i => Differences(expected.ElementAtOrDefault(i), observed.ElementAtOrDefault(i))),
            .. said.Parts.Where(part => part.BatchSize is not null).DistinctBy(part => part.Step)
                .SelectMany(part => OfBatches(part, [.. done.Statements.Where(statement => statement.Step == part.Step)])),
        ];
    }

    /// <summary>How many batches there are, and whether one has rows, only the rows tell.</summary>
    private static IEnumerable<string> OfBatches(PreviewedPart said, IReadOnlyList<ObservedStatement> done)
        => done.Where(statement =>
                !said.Statements.Any(each => Sql(each.Sql) == Sql(statement.Sql)
                    || statement.Sql.Contains(") > (", StringComparison.Ordinal))
                || statement.Scanned.Count > 0 || statement.Rewritten.Count > 0
                || !Locks(statement).All(held => said.Statements.Any(each => each.Effect.Locks.Contains(held))))
            .Select(statement => $"not said of the batches of {said.Step}: {statement}");

    private static IEnumerable<string> Differences(PreviewedStatement? said, ObservedStatement? done)
    {
        if (said is null || done is null || Sql(said.Sql) != Sql(done.Sql))
        {
            yield return $"said: {said?.Sql}\nrun: {done?.Sql}";
        }
        else if (!said.Effect.IsKnown)
        {
            yield return $"not known: {done}";
        }
        else if (!Locks(done).SequenceEqual(said.Effect.Locks.OrderBy(held => held.Key, StringComparer.Ordinal))
            || !said.Effect.Rewrites.SetEquals(done.Rewritten) || !said.Effect.Scans.SetEquals(done.Scanned))
        {
            var expected = done with
            {
                Sql = said.Sql,
                Locks = said.Effect.Locks,
                Rewritten = said.Effect.Rewrites,
                Scanned = said.Effect.Scans,
            };
            yield return $"said: {expected}\ndone: {done}";
        }
    }

    // Weaker ones are what a query takes, and stop nobody.
    private static IEnumerable<KeyValuePair<string, LockMode>> Locks(ObservedStatement statement)
        => statement.Locks.Where(held => held.Value >= LockMode.RowExclusive)
            .OrderBy(held => held.Key, StringComparer.Ordinal);

    private static string Sql(string sql)
        => string.Join(' ', sql.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).TrimEnd(';');
}
