using Telehealth.Data.Tests;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// The program is the test runner. As `migrate` it is what tests start as a process of its own, to kill it or to run many.
return args switch
{
    ["migrate", var connection, .. var rest] => await SampleProcess.MigrateAsync(connection, rest, isStock: false),
    ["migrate-stock", var connection, .. var rest] => await SampleProcess.MigrateAsync(connection, rest, isStock: true),
    _ when args.Any(arg => arg is "--server" or "--internal-msbuild-node")
        => await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
    _ => await ConsoleRunner.Run(args),
};
