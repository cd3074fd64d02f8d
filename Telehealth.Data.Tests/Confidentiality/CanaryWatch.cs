using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Telehealth.Data.Tests.Confidentiality;

/// <summary>
///     Sees all that leaves the process: logs at any level with their fields and scopes, spans with tags and events, metrics
///     with tags, diagnostic events, exceptions. Keeps which canaries were in it.
/// </summary>
internal sealed class CanaryWatch
    : ILoggerProvider, ILogger, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly ConcurrentDictionary<int, string> _found = [];
    private readonly ConcurrentDictionary<string, int> _seen = [];
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();
    private readonly IDisposable _subscription;
    private readonly List<IDisposable> _subscriptions = [];

    public CanaryWatch()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = See,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<int>((instrument, _, tags, _) => See(instrument, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => See(instrument, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => See(instrument, tags));
        _meters.Start();
        _subscription = DiagnosticListener.AllListeners.Subscribe(this);
    }

    /// <summary>The canaries that were seen, and where first.</summary>
    public IReadOnlyDictionary<int, string> Found => _found;

    /// <summary>How much of each kind was seen: a watch that sees nothing proves nothing.</summary>
    public IReadOnlyDictionary<string, int> Seen => _seen;

    public void See(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            See("exception", $"{inner} {string.Join(' ', inner.Data.Values.Cast<object?>())}");
        }
    }

    public void See(string kind, string text)
    {
        _seen.AddOrUpdate(kind, 1, (_, count) => count + 1);
        foreach (var canary in CanaryColumn.FindIn(text))
        {
            _found.TryAdd(canary, $"{kind}: {text}");
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        See("scope", TextOf(state));
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        See("log", $"{formatter(state, exception)} {TextOf(state)}");
        if (exception is not null)
        {
            See(exception);
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        lock (_subscriptions)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        See("diagnostic", $"{value.Key} {value.Value}");
        if (value.Value is Microsoft.EntityFrameworkCore.Diagnostics.IErrorEventData { Exception: { } exception })
        {
            See(exception);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
        _subscription.Dispose();
        lock (_subscriptions)
        {
            _subscriptions.ForEach(subscription => subscription.Dispose());
        }
    }

    private static string TextOf(object? state)
        => state is IEnumerable<KeyValuePair<string, object?>> fields
            ? string.Join(' ', fields.Select(field => $"{field.Key}={TextOf(field.Value)}"))
            : $"{state}";

    private void See(Activity activity)
    {
        See("span", $"{activity.DisplayName} {activity.StatusDescription} {TextOf(activity.TagObjects)}");
        foreach (var happened in activity.Events)
        {
            See("span event", $"{happened.Name} {TextOf(happened.Tags)}");
        }
    }

    private void See(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        => See("metric", $"{instrument.Name} {TextOf(tags.ToArray())}");
}
