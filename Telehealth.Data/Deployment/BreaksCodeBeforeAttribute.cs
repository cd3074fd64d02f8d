namespace Telehealth.Data.Deployment;

/// <summary>
///     Says of a migration that code which does not know an earlier one cannot work on its schema, for example because it drops
///     a column. Such code refuses to start; without this attribute it starts and reports that the schema is ahead.
/// </summary>
/// <param name="migration">Name of the first migration whose code can.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BreaksCodeBeforeAttribute(string migration) : Attribute
{
    /// <summary>Name of the first migration whose code can.</summary>
    public string Migration { get; } = migration;
}
