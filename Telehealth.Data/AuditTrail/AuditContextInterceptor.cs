using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Telehealth.Data.AuditTrail;

/// <summary>
///     Sends <see cref="AuditContext.Current" /> along with each command that writes: one more statement in front, for the
///     same transaction, in the same round trip. Nothing is left on the connection.
/// </summary>
internal sealed class AuditContextInterceptor : DbCommandInterceptor
{
    /// <summary>The setting that the triggers read.</summary>
    public const string Setting = "telehealth.audit";

    private const string Parameter = "telehealth_audit";
    private const string Prefix = $"SELECT set_config('{Setting}', @{Parameter}, true);\n";

    /// <inheritdoc />
    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        AddTo(command, eventData);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
        => new(NonQueryExecuting(command, eventData, result));

    /// <inheritdoc />
    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        AddTo(command, eventData);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
        => new(ReaderExecuting(command, eventData, result));

    /// <inheritdoc />
    public override DbDataReader ReaderExecuted(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        if (IsIn(command))
        {
            result.NextResult();
        }

        return result;
    }

    /// <inheritdoc />
    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result,
        CancellationToken cancellationToken = default)
    {
        if (IsIn(command))
        {
            await result.NextResultAsync(cancellationToken);
        }

        return result;
    }

    private static bool IsIn(DbCommand command) => command.CommandText.StartsWith(Prefix, StringComparison.Ordinal);

    private static void AddTo(DbCommand command, CommandEventData eventData)
    {
        if (AuditContext.Current is { } context && Writes(command, eventData.CommandSource) && !IsIn(command))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType, parameter.Value) = (Parameter, DbType.String, context.ToSetting());
            command.Parameters.Add(parameter);
            command.CommandText = Prefix + command.CommandText;
        }
    }

    // Raw SQL may be a statement that cannot share a transaction, such as VACUUM.
    private static bool Writes(DbCommand command, CommandSource source) => source switch
    {
        CommandSource.SaveChanges or CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete => true,
        CommandSource.ExecuteSqlRaw or CommandSource.FromSqlQuery => FirstWords.Any(
            word => command.CommandText.AsSpan().TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };

    private static readonly string[] FirstWords = ["INSERT", "UPDATE", "DELETE", "MERGE", "TRUNCATE", "WITH", "SELECT", "CALL", "DO"];
}
