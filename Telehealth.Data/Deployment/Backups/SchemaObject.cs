namespace Telehealth.Data.Deployment.Backups;

/// <summary>How an object of the schema is defined.</summary>
/// <param name="Name">A table, view, sequence, function, type, extension or schema, as PostgreSQL names it.</param>
/// <param name="Fingerprint">
///     A hash over its definition, in 64 hexadecimal digits; means something between servers of one major version only,
///     because others describe the same object differently.
/// </param>
public sealed record SchemaObject(string Name, string Fingerprint);
