using System.Diagnostics.CodeAnalysis;
using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Data.Hosting;

/// <summary>
///     Ends <c>dotnet ef</c> or a bundle as the console ends. They would print a stack trace and end with 1, and a pipeline
///     could not tell a wrong password from a migration that failed.
/// </summary>
internal static class DesignTimeFailure
{
    [DoesNotReturn]
    public static void End(Exception exception, ConnectionSettings? target)
    {
        var failure = Failure.Of(exception, target);
        // Standard output may be a script.
        Console.Error.WriteLine(failure.Message);
        Environment.Exit(failure.ExitCode);
    }
}
