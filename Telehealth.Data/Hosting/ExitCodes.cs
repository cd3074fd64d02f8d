namespace Telehealth.Data.Hosting;

/// <summary>What the console ends with, and <c>dotnet ef</c> and bundles where they migrate.</summary>
public static class ExitCodes
{
    /// <summary>All is done.</summary>
    public const int Done = 0;

    /// <summary>It was tried and failed, or was refused to protect data.</summary>
    public const int Failed = 1;

    /// <summary>The command line or a setting is malformed.</summary>
    public const int WrongUsage = 2;

    /// <summary>Migrations are not applied, or not to their last step.</summary>
    public const int Pending = 3;

    /// <summary>The history, the schema or the server is not one that this version can work with.</summary>
    public const int NotAsExpected = 4;

    /// <summary>No connection is given, or the server cannot be used with it.</summary>
    public const int NoConnection = 5;

    /// <summary>Stopped by Ctrl-C or SIGTERM; the number that shells use.</summary>
    public const int Stopped = 130;
}
