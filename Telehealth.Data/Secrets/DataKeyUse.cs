namespace Telehealth.Data.Secrets;

/// <summary>A data key and how much is encrypted with it.</summary>
/// <param name="KeyVersion">Its number.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="RetiredAt">When nothing was encrypted with it any more; null while it is in use.</param>
/// <param name="Secrets">How many secrets are encrypted with it.</param>
public sealed record DataKeyUse(int KeyVersion, DateTimeOffset CreatedAt, DateTimeOffset? RetiredAt, long Secrets);
