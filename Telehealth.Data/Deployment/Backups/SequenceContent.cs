namespace Telehealth.Data.Deployment.Backups;

/// <summary>How far a sequence is.</summary>
/// <param name="Name">With its schema, quoted where SQL needs it.</param>
/// <param name="Given">How many numbers it has given out.</param>
public sealed record SequenceContent(string Name, long Given);
