namespace Telehealth.Data.Deployment.Linting;

/// <summary>What a finding leads to on a database in use.</summary>
public enum LintHarm
{
    /// <summary>Readers or writers wait while a table is read, written anew or indexed under a lock.</summary>
    Blocks,

    /// <summary>Code that was deployed before the migration fails, or does what it no longer should.</summary>
    Breaks,

    /// <summary>The migration itself fails, depending on the rows that are there.</summary>
    Fails,

    /// <summary>Rows or values are lost or invented.</summary>
    Data,

    /// <summary>Nobody can tell.</summary>
    Unknown,
}
