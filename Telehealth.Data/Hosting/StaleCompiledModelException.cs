namespace Telehealth.Data.Hosting;

/// <summary>The entities were changed and the compiled model was not made again; seen when an application starts in Development.</summary>
public sealed class StaleCompiledModelException(IReadOnlyCollection<string> differences) : Exception(
    $"The compiled model is stale: it {differences.First()}"
    + (differences.Count > 1 ? $" (and {differences.Count - 1} more). " : ". ")
    + "Make it again: dotnet ef dbcontext optimize --project Telehealth.Data --output-dir CompiledModel "
    + "--namespace Telehealth.Data.CompiledModel");
