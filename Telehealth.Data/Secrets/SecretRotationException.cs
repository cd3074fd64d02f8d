namespace Telehealth.Data.Secrets;

/// <summary>A rotation could not begin or go on, because others were in the way; what was done stays.</summary>
public sealed class SecretRotationException(string message) : Exception(message);
