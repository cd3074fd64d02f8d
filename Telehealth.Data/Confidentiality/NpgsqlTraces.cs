using System.Diagnostics;

namespace Telehealth.Data.Confidentiality;

/// <summary>
///     Npgsql's spans (<c>AddSource("Npgsql")</c>) record what PostgreSQL said of a failed command before anybody could catch
///     it. This gives them the error without values, for all connections of the process. It records no span by itself.
/// </summary>
internal static class NpgsqlTraces
{
    private static readonly ActivityListener Listener = new()
    {
        ShouldListenTo = source => source.Name == "Npgsql",
        ExceptionRecorder = (Activity _, Exception exception, ref TagList tags) =>
        {
            if (ErrorsWithoutValues.Of(exception) is { } clean)
            {
                // The names of OpenTelemetry's conventions; what is set here is not set again.
                tags.Add("exception.message", clean.Message);
                tags.Add("exception.stacktrace", clean.ToString());
            }
        },
    };

    static NpgsqlTraces() => ActivitySource.AddActivityListener(Listener);

    /// <summary>Begins once, however often it is called.</summary>
    public static void KeepValuesOut()
    {
        // The static constructor has done it.
    }
}
