using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Telehealth.Data.Tests.Hosting.Tls;

/// <summary>An authority of a test, and what it and nobody signs.</summary>
internal sealed class Certificates : IDisposable
{
    private readonly X509Certificate2 _authority = SelfSigned("test authority", isAuthority: true);

    /// <summary>The authority's certificate, as a client is given it.</summary>
    public string Authority => _authority.ExportCertificatePem();

    /// <summary>A server's certificate that the authority signed, and its key.</summary>
    public (string Certificate, string Key) Sign(string host)
    {
        using var key = RSA.Create(2048);
        using var certificate = Request(host, key).Create(
            _authority, _authority.NotBefore, _authority.NotAfter, RandomNumberGenerator.GetBytes(8));
        return (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>A server's certificate that nobody else signed, and its key.</summary>
    public static (string Certificate, string Key) SignItself(string host)
    {
        using var certificate = SelfSigned(host, isAuthority: false);
        using var key = certificate.GetRSAPrivateKey()!;
        return (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }

    public void Dispose() => _authority.Dispose();

    private static X509Certificate2 SelfSigned(string name, bool isAuthority)
    {
        using var key = RSA.Create(2048);
        var request = Request(name, key);
        if (isAuthority)
        {
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
            request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        }

        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));
    }

    private static CertificateRequest Request(string name, RSA key)
    {
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(name, out var address))
        {
            names.AddIpAddress(address);
        }
        else
        {
            names.AddDnsName(name);
        }

        request.CertificateExtensions.Add(names.Build());
        return request;
    }
}
