using System.Security.Cryptography;
using Telehealth.Data.Deployment.Backups;

namespace Telehealth.Data.Tests.Deployment.Backups;

/// <summary>A new key in a file of its own.</summary>
public sealed class KeyFile : IDisposable
{
    public KeyFile()
    {
        File.WriteAllText(Path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) + "\n");
        Key = BackupKey.Read(Path);
    }

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public BackupKey Key { get; }

    public void Dispose() => File.Delete(Path);
}
