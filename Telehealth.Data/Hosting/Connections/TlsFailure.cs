using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using Npgsql;

namespace Telehealth.Data.Hosting.Connections;

/// <summary>
/// Says why no TLS connection came about, and which setting helps; Npgsql says neither. It asks for TLS because the setting
/// does, or because the server is not this machine.
/// </summary>
internal static class TlsFailure
{
    private const string CaFile =
        "name the file with its authority's certificate in Root Certificate (sslrootcert in an address, POSTGRES_SSLROOTCERT)";

    /// <summary>One sentence or two without the place; null where TLS is not what failed.</summary>
    public static string? Explain(NpgsqlException exception) => exception switch
    {
        { InnerException: NpgsqlException inner } => Explain(inner),
        { InnerException: AuthenticationException }
            => "the certificate of the server is not accepted: it is of an authority that is not known here, for another name, "
                + $"or out of date. If the name is right, {CaFile}",
        { InnerException: IOException or UnauthorizedAccessException or CryptographicException }
            when IsHandshake(exception) && exception.GetBaseException() is not SocketException
            => $"a certificate file cannot be read: {exception.InnerException.Message.TrimEnd('.')}. Correct Root Certificate "
                + "(sslrootcert in an address, POSTGRES_SSLROOTCERT)",
        _ when exception.Message.StartsWith("SSL connection requested", StringComparison.Ordinal)
            => $"the server offers no TLS. Turn ssl on there, and {CaFile}; or, on a network that nobody else is on, "
                + "say SSL Mode=Disable (sslmode=disable, POSTGRES_SSLMODE)",
        _ => null,
    };

    private static bool IsHandshake(NpgsqlException exception)
        => exception.Message.Contains("SSL handshake", StringComparison.Ordinal);
}
