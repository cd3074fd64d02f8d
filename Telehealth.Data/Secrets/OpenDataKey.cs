namespace Telehealth.Data.Secrets;

/// <summary>A data key that the key ring has opened.</summary>
internal sealed class OpenDataKey(int version, byte[] wrapped, byte[] bytes)
{
    public int Version { get; } = version;

    /// <summary>The key as the database holds it.</summary>
    public byte[] Wrapped { get; } = wrapped;

    /// <summary>The key itself.</summary>
    public byte[] Bytes { get; } = bytes;

    /// <summary>The version only, so that no log line can hold the key.</summary>
    public override string ToString() => $"data key {Version}";
}
