using Microsoft.Extensions.Logging;

namespace Telehealth.Data.Tests.Confidentiality;

/// <summary>Keeps what is logged, at any level, as text with the exception behind it.</summary>
public sealed class ListLoggerProvider(List<string> lines) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var line = $"{logLevel} {eventId} {formatter(state, exception)} {exception}";
        if (state is IEnumerable<KeyValuePair<string, object?>> fields)
        {
            line += string.Join(' ', fields.Select(field => $" {field.Key}={field.Value}"));
        }

        lock (lines)
        {
            lines.Add(line);
        }
    }

    public void Dispose()
    {
    }
}
