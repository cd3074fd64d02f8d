namespace Telehealth.Data.Secrets;

/// <summary>
///     What is in an encrypted column is not what was encrypted for that row: it was changed, moved or written past
///     <see cref="SecretStore" />. There is no other way to read it.
/// </summary>
public sealed class SecretRefusedException(string table, string column, string why) : Exception(
    $"The value of {table}.{column} is refused. {why} Protect the secret anew; nothing else reads it.")
{
    public string Table { get; } = table;

    public string Column { get; } = column;
}
