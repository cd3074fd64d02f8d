using System.Text.Json;

namespace Telehealth.Data.Tests.Commands;

/// <summary>What a run of the console ended with and wrote.</summary>
public sealed record SeederRun(int ExitCode, string Output, string Error)
{
    public string FirstLine => Output.Split('\n')[0].TrimEnd('\r');

    /// <summary>Standard output as one JSON document.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>Fails unless the run ended with the code and one line on standard error that holds the words.</summary>
    public void AssertRefused(int exitCode, params string[] words)
    {
        Assert.True(exitCode == ExitCode, $"exit code {ExitCode} instead of {exitCode}\n{Output}\n{Error}");
        var line = Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(words, word => Assert.Contains(word, line, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
    }

    /// <summary>Fails unless the run ended well.</summary>
    public SeederRun AssertDone()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Output}\n{Error}");
        return this;
    }
}
