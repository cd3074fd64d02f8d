namespace Telehealth.Data.Secrets;

/// <summary>An encrypted column and how many secrets it holds.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Column">Its name.</param>
/// <param name="Secrets">Rows in which it is not null.</param>
public sealed record SecretColumnUse(string Table, string Column, long Secrets);
