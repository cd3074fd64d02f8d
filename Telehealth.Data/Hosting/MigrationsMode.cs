namespace Telehealth.Data.Hosting;

/// <summary>What an application does about migrations when it starts; the setting <c>Telehealth:Migrations</c>.</summary>
public enum MigrationsMode
{
    /// <summary>Nothing.</summary>
    Off,

    /// <summary>Refuses to start while migrations are pending. The default outside Development.</summary>
    Check,

    /// <summary>
    ///     Waits until somebody else has applied them, for as long as <c>Telehealth:MigrationsTimeout</c> says, and refuses to
    ///     start after that.
    /// </summary>
    Wait,

    /// <summary>Applies pending migrations and makes the coming months' partitions. The default in Development.</summary>
    Apply,
}
