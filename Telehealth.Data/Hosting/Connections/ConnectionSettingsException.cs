namespace Telehealth.Data.Hosting.Connections;

/// <summary>
/// No usable connection: nothing is given, or what is given is malformed. The message is one line that names the
/// source and never a value, because a value may hold a password.
/// </summary>
public sealed class ConnectionSettingsException : Exception
{
    public ConnectionSettingsException()
    {
    }

    public ConnectionSettingsException(string message)
        : base(message)
    {
    }

    public ConnectionSettingsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>True when no source gives a connection; false when one gives a malformed value.</summary>
    public bool IsMissing { get; init; }
}
