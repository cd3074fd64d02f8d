using Telehealth.Data.Secrets;

namespace Telehealth.Data.Hosting;

/// <summary>What an application may say about the data layer, besides its settings.</summary>
public sealed class TelehealthDataOptions
{
    internal Func<IServiceProvider, IKeyRing>? KeyRing { get; private set; }

    /// <summary>Uses a key ring for secrets, instead of the one that the setting <c>Telehealth:KeyRing</c> names.</summary>
    public TelehealthDataOptions UseKeyRing(IKeyRing ring) => UseKeyRing(_ => ring);

    /// <summary>
    ///     As <see cref="UseKeyRing(IKeyRing)" />, with the services of the application; asked when the first secret is used.
    /// </summary>
    public TelehealthDataOptions UseKeyRing(Func<IServiceProvider, IKeyRing> create)
    {
        KeyRing = create;
        return this;
    }
}
