namespace Telehealth.Data.AuditTrail;

/// <summary>Who an actor is.</summary>
public enum ActorKind
{
    /// <summary>Nobody was named: a person or program that signed in to the database by itself.</summary>
    Login,

    /// <summary>A patient.</summary>
    Patient,

    /// <summary>A provider.</summary>
    Provider,

    /// <summary>An admin.</summary>
    Admin,

    /// <summary>A background job of the platform.</summary>
    Job,
}
