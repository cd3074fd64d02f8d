namespace Telehealth.Data.Tests.TestDatabase;

/// <summary>The checkout that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder)
        => folder is null ? throw new DirectoryNotFoundException($"No Telehealth.sln above {AppContext.BaseDirectory}.")
            : File.Exists(Path.Combine(folder.FullName, "Telehealth.sln")) ? folder.FullName
            : Find(folder.Parent);
}
