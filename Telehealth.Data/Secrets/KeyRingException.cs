namespace Telehealth.Data.Secrets;

/// <summary>No key ring is configured, or not the one that wrapped the data keys; the message says what to do.</summary>
public sealed class KeyRingException(string message, Exception? inner = null) : Exception(message, inner);
