using Telehealth.Data.Secrets;

namespace Telehealth.Data.Tests.Secrets;

/// <summary>What a process has that works with the secrets of a database.</summary>
internal sealed class SecretServices
{
    public SecretServices(Func<TelehealthDbContext> create, IKeyRing ring)
    {
        var contexts = new ContextFactory(create);
        Keys = new DataKeys(contexts, ring);
        Store = new SecretStore(contexts, Keys);
        Rotation = new SecretRotation(contexts, Keys);
    }

    public DataKeys Keys { get; }

    public SecretStore Store { get; }

    public SecretRotation Rotation { get; }
}
