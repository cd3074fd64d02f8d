using System.Runtime.ExceptionServices;
using Npgsql;

namespace Telehealth.Data.Confidentiality;

/// <summary>Finds what PostgreSQL said inside an exception, and makes the exception again without values.</summary>
internal static class ErrorsWithoutValues
{
    /// <summary>
    ///     The exception to throw instead, of the same type, so that whoever catches it or decides to try again sees the same;
    ///     null where it holds nothing that PostgreSQL said.
    /// </summary>
    public static Exception? Of(Exception exception) => exception switch
    {
        PostgresException refused => refused.WithoutValues(),
        OperationCanceledException { InnerException: PostgresException refused } cancelled
            => new OperationCanceledException(cancelled.Message, refused.WithoutValues(), cancelled.CancellationToken)
                .WithStackTraceOf(exception),
        NpgsqlException { InnerException: PostgresException refused }
            => new NpgsqlException(exception.Message, refused.WithoutValues()).WithStackTraceOf(exception),
        _ => null,
    };

    /// <summary>Does work whose errors are thrown without values.</summary>
    public static T In<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (Of(exception) is { } clean)
        {
            throw clean;
        }
    }

    /// <summary>Does work whose errors are thrown without values.</summary>
    public static async Task<T> InAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (Of(exception) is { } clean)
        {
            throw clean;
        }
    }

    /// <summary>Lets a new exception tell where the original one came from.</summary>
    public static TException WithStackTraceOf<TException>(this TException exception, Exception original)
        where TException : Exception
    {
        if (original.StackTrace is { } stackTrace)
        {
            ExceptionDispatchInfo.SetRemoteStackTrace(exception, stackTrace);
        }

        return exception;
    }
}
