using System.Text;

namespace Telehealth.Data.Tests.Deployment.Applying.Wire;

/// <summary>A message between a client and PostgreSQL.</summary>
/// <param name="FromServer">Which way it goes.</param>
/// <param name="Type">PostgreSQL's letter for it; blank for the one that opens a connection, which has none.</param>
/// <param name="BeginsCommand">Whether the client has sent all of what it sent before for the server to carry out.</param>
/// <param name="Bytes">All of it.</param>
internal sealed record WireMessage(bool FromServer, char Type, bool BeginsCommand, byte[] Bytes)
{
    /// <summary>Whether the server says with it that a command is over.</summary>
    public bool EndsCommand => FromServer && Type == 'Z';

    /// <summary>Whether the client begins a statement with it; several may go to the server as one command.</summary>
    public bool BeginsStatement => BeginsCommand || (!FromServer && Type == 'P');

    /// <summary>The SQL that the client sends; null where it sends none.</summary>
    public string? Sql => FromServer ? null : Type switch
    {
        'Q' => Text(5),
        // Behind the statement's name.
        'P' => Text(Array.IndexOf(Bytes, (byte)0, 5) + 1),
        _ => null,
    };

    private string Text(int from) => Encoding.UTF8.GetString(Bytes, from, Array.IndexOf(Bytes, (byte)0, from) - from);
}
