namespace Telehealth.Data.Classification;

/// <summary>Opens something: a password, a token or a key, also as hash or ciphertext.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class SecretAttribute() : ClassificationAttribute(ColumnClassification.Secret);
