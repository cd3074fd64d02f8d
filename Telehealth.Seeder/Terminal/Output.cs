using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;
using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Seeder.Terminal;

/// <summary>
///     What a command says: its result on standard output, as text or as one JSON object; everything else (progress,
///     questions, warnings, errors) on standard error where standard output is JSON.
/// </summary>
/// <param name="json">True where a script reads it.</param>
internal sealed class Output(bool json)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // Written to a terminal or a file, not into a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly IAnsiConsole _output = Consoles.Output();
    private ConnectionSettings? _target;

    /// <summary>Standard error.</summary>
    public IAnsiConsole Notes { get; } = Consoles.Error();

    /// <summary>The connection that the command uses; null before one is known.</summary>
    public ConnectionSettings? Target => _target;

    /// <summary>Tells where the command goes, before it goes there: the first line, or a field of the JSON.</summary>
    public void Announce(ConnectionSettings settings)
    {
        _target = settings;
        if (!json)
        {
            WriteTarget(_output, settings);
        }

        WarnOf(settings);
    }

    /// <summary>As <see cref="Announce" />, on standard error: for a command whose output is a value to be used.</summary>
    public void AnnounceAside(ConnectionSettings settings)
    {
        _target = settings;
        WriteTarget(Notes, settings);
        WarnOf(settings);
    }

    /// <summary>Tells what is at risk on the way to the server.</summary>
    public void WarnOf(ConnectionSettings settings)
    {
        if (settings.Warning is { } warning)
        {
            Warn(warning);
        }
    }

    /// <summary>Writes the result, once: <paramref name="result" /> as JSON, or <paramref name="text" />.</summary>
    public void Report<T>(T result, Action<IAnsiConsole> text)
    {
        if (!json)
        {
            text(_output);
            return;
        }

        var document = JsonSerializer.SerializeToNode(result, Options)!.AsObject();
        if (_target is not null)
        {
            document.Insert(0, "connection", _target.Description);
            document.Insert(1, "connectionSource", _target.Source);
        }

        Console.Out.WriteLine(document.ToJsonString(Options));
    }

    /// <summary>Something that the person should know though the command goes on.</summary>
    public void Warn(string message) => Notes.WriteLine($"Warning: {message}", new Style(Color.Yellow));

    /// <summary>Why the command failed; in one line, but for a list of things to do.</summary>
    public void Error(string message) => Notes.WriteLine($"Error: {message}", new Style(Color.Red));

    private static void WriteTarget(IAnsiConsole console, ConnectionSettings settings)
    {
        console.Write(new Text(settings.Description, new Style(decoration: Decoration.Bold)));
        console.WriteLine($" (from {settings.Source})", new Style(Color.Grey));
    }
}
