using Spectre.Console;

namespace Telehealth.Seeder.Terminal;

/// <summary>Opens standard output and standard error: coloured on a terminal, plain elsewhere and with NO_COLOR.</summary>
internal static class Consoles
{
    // Wide enough that nothing wraps where there is no terminal to fit: a line stays a line for grep and awk.
    private const int PlainWidth = 4096;

    public static IAnsiConsole Output() => Open(Console.Out, Console.IsOutputRedirected);

    public static IAnsiConsole Error() => Open(Console.Error, Console.IsErrorRedirected);

    private static IAnsiConsole Open(TextWriter writer, bool redirected)
    {
        var plain = redirected || IsPlainWanted();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = redirected || Console.IsInputRedirected ? InteractionSupport.No : InteractionSupport.Detect,
            // They would switch colours on for a pipe where a CI service is recognised.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        if (redirected)
        {
            console.Profile.Width = PlainWidth;
        }

        return console;
    }

    private static bool IsPlainWanted()
        => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") == "dumb";
}
