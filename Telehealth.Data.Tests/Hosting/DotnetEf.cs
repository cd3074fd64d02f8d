using System.Diagnostics;
using Telehealth.Data.Tests.Commands;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Hosting;

/// <summary>`dotnet ef` as a process of its own on the built data layer, in an empty home without any setting.</summary>
public static class DotnetEf
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    /// <param name="arguments">What follows <c>dotnet ef</c>; behind <c>--</c> what the data layer's factory is given.</param>
    public static async Task<SeederRun> RunAsync(params string[] arguments)
    {
        Assert.SkipWhen(File.Exists(Path.Combine(Repository.Root, ".env")), "The checkout's .env gives a connection.");

        var own = arguments.TakeWhile(argument => argument != "--").ToList();
        string[] all =
        [
            "ef", .. own, "--no-build", "--configuration", Configuration, "--project", "Telehealth.Data", .. arguments.Skip(own.Count),
        ];
        var run = await DotnetAsync(all);
        if (run.Error.Contains("dotnet tool restore", StringComparison.Ordinal)
            || run.Output.Contains("dotnet tool restore", StringComparison.Ordinal))
        {
            (await DotnetAsync("tool", "restore")).AssertDone();
            run = await DotnetAsync(all);
        }

        return run;
    }

    private static async Task<SeederRun> DotnetAsync(params string[] arguments)
    {
        var home = Directory.CreateTempSubdirectory("telehealth-ef-");
        var start = new ProcessStartInfo(SeederProcess.CommandLine[0], arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var setting in SeederProcess.Settings)
        {
            start.Environment.Remove(setting);
        }

        // The SDK keeps its own things in the real home.
        var realHome = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        start.Environment.TryAdd("DOTNET_CLI_HOME", realHome);
        start.Environment.TryAdd("NUGET_PACKAGES", Path.Combine(realHome, ".nuget", "packages"));
        start.Environment["HOME"] = start.Environment["XDG_DATA_HOME"] = start.Environment["LOCALAPPDATA"] = home.FullName;

        using var process = Process.Start(start)!;
        var run = await SeederProcess.EndAsync(process);
        home.Delete(recursive: true);
        return run;
    }
}
