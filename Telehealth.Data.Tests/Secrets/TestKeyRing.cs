using Microsoft.AspNetCore.DataProtection;
using Telehealth.Data.Secrets;

namespace Telehealth.Data.Tests.Secrets;

/// <summary>Key rings that last as long as a test.</summary>
internal static class TestKeyRing
{
    public static IKeyRing Create() => new DataProtectionKeyRing(new EphemeralDataProtectionProvider(), "of a test");
}
