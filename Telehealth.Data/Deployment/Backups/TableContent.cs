namespace Telehealth.Data.Deployment.Backups;

/// <summary>What a table, or one partition of it, holds.</summary>
/// <param name="Name">With its schema, quoted where SQL needs it.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Hash">Over all rows, whatever their order: 64 hexadecimal digits.</param>
public sealed record TableContent(string Name, long Rows, string Hash);
