namespace Telehealth.Data.Deployment.Preview;

/// <summary>PostgreSQL's locks on a table, the weakest first.</summary>
public enum LockMode
{
    /// <summary>What reading takes.</summary>
    AccessShare,

    /// <summary>What SELECT FOR UPDATE takes.</summary>
    RowShare,

    /// <summary>What writing takes.</summary>
    RowExclusive,

    /// <summary>Keeps out other changes of the schema, and VACUUM.</summary>
    ShareUpdateExclusive,

    /// <summary>Keeps out writers.</summary>
    Share,

    /// <summary>Keeps out writers, and others who want this lock.</summary>
    ShareRowExclusive,

    /// <summary>Keeps out everybody but plain readers.</summary>
    Exclusive,

    /// <summary>Keeps out everybody.</summary>
    AccessExclusive,
}
