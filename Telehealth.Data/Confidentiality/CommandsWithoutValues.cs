using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics.Internal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace Telehealth.Data.Confidentiality;

/// <summary>
///     Runs the commands of EF Core in its place, so that an error is without values before EF Core logs it, before an
///     interceptor or a diagnostic listener hears of it, and before it is thrown. It does so behind all interceptors, which may
///     still change the command. Where sensitive data logging is on it does nothing.
/// </summary>
#pragma warning disable EF1001 // There is no public place behind the interceptors and before the log.
internal sealed class CommandsWithoutValues(
    ILoggerFactory loggerFactory,
    ILoggingOptions loggingOptions,
    DiagnosticSource diagnosticSource,
    LoggingDefinitions loggingDefinitions,
    IDbContextLogger contextLogger,
    IDbContextOptions contextOptions,
    IInterceptors? interceptors = null)
    : RelationalCommandDiagnosticsLogger(
        loggerFactory, loggingOptions, diagnosticSource, loggingDefinitions, contextLogger, contextOptions, interceptors)
{
    private bool IsOff => Options.IsSensitiveDataLoggingEnabled;

    /// <inheritdoc />
    public override bool ShouldLogCommandExecute(DateTimeOffset now) => true;

    /// <inheritdoc />
    public override InterceptionResult<DbDataReader> CommandReaderExecuting(
        IRelationalConnection connection,
        DbCommand command,
        string logCommandText,
        DbContext? context,
        Guid commandId,
        Guid connectionId,
        DateTimeOffset startTime,
        CommandSource commandSource)
    {
        var result = base.CommandReaderExecuting(
            connection, command, logCommandText, context, commandId, connectionId, startTime, commandSource);
        return IsOff || result.HasResult ? result : Run(() => Guard(command.ExecuteReader(), commandSource));
    }

    /// <inheritdoc />
    public override async ValueTask<InterceptionResult<DbDataReader>> CommandReaderExecutingAsync(
        IRelationalConnection connection,
        DbCommand command,
        string logCommandText,
        DbContext? context,
        Guid commandId,
        Guid connectionId,
        DateTimeOffset startTime,
        CommandSource commandSource,
        CancellationToken cancellationToken = default)
    {
        var result = await base.CommandReaderExecutingAsync(
            connection, command, logCommandText, context, commandId, connectionId, startTime, commandSource, cancellationToken);
        return IsOff || result.HasResult
            ? result
            : await RunAsync(async () => Guard(await command.ExecuteReaderAsync(cancellationToken), commandSource));
    }

    /// <inheritdoc />
    public override InterceptionResult<object> CommandScalarExecuting(
        IRelationalConnection connection,
        DbCommand command,
        string logCommandText,
        DbContext? context,
        Guid commandId,
        Guid connectionId,
        DateTimeOffset startTime,
        CommandSource commandSource)
    {
        var result = base.CommandScalarExecuting(
            connection, command, logCommandText, context, commandId, connectionId, startTime, commandSource);
        return IsOff || result.HasResult ? result : Run(() => command.ExecuteScalar()!);
    }

    /// <inheritdoc />
    public override async ValueTask<InterceptionResult<object>> CommandScalarExecutingAsync(
        IRelationalConnection connection,
        DbCommand command,
        string logCommandText,
        DbContext? context,
        Guid commandId,
        Guid connectionId,
        DateTimeOffset startTime,
        CommandSource commandSource,
        CancellationToken cancellationToken = default)
    {
        var result = await base.CommandScalarExecutingAsync(
            connection, command, logCommandText, context, commandId, connectionId, startTime, commandSource, cancellationToken);
        return IsOff || result.HasResult
            ? result
            : await RunAsync(async () => (await command.ExecuteScalarAsync(cancellationToken))!);
    }

    /// <inheritdoc />
    public override InterceptionResult<int> CommandNonQueryExecuting(
        IRelationalConnection connection,
        DbCommand command,
        string logCommandText,
        DbContext? context,
        Guid commandId,
        Guid connectionId,
        DateTimeOffset startTime,
        CommandSource commandSource)
    {
        var result = base.CommandNonQueryExecuting(
            connection, command, logCommandText, context, commandId, connectionId, startTime, commandSource);
        return IsOff || result.HasResult ? result : Run(command.ExecuteNonQuery);
    }

    /// <inheritdoc />
    public override async ValueTask<InterceptionResult<int>> CommandNonQueryExecutingAsync(
        IRelationalConnection connection,
        DbCommand command,
        string logCommandText,
        DbContext? context,
        Guid commandId,
        Guid connectionId,
        DateTimeOffset startTime,
        CommandSource commandSource,
        CancellationToken cancellationToken = default)
    {
        var result = await base.CommandNonQueryExecutingAsync(
            connection, command, logCommandText, context, commandId, connectionId, startTime, commandSource, cancellationToken);
        return IsOff || result.HasResult ? result : await RunAsync(() => command.ExecuteNonQueryAsync(cancellationToken));
    }

    // What a save reads needs Npgsql's own reader; BatchesWithoutValues has its errors.
    private static DbDataReader Guard(DbDataReader reader, CommandSource source)
        => source == CommandSource.SaveChanges ? reader : new ReaderWithoutValues(reader);

    private static InterceptionResult<T> Run<T>(Func<T> execute)
        => InterceptionResult<T>.SuppressWithResult(ErrorsWithoutValues.In(execute));

    private static async Task<InterceptionResult<T>> RunAsync<T>(Func<Task<T>> execute)
        => InterceptionResult<T>.SuppressWithResult(await ErrorsWithoutValues.InAsync(execute));
}
#pragma warning restore EF1001
