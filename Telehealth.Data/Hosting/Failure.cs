using System.Net.Sockets;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Telehealth.Data.AuditTrail.Sealing;
using Telehealth.Data.Confidentiality;
using Telehealth.Data.Deployment;
using Telehealth.Data.Deployment.Backups;
using Telehealth.Data.Deployment.Drift;
using Telehealth.Data.Deployment.Linting;
using Telehealth.Data.Deployment.Repairing;
using Telehealth.Data.Hosting.Connections;
using Telehealth.Data.Secrets;

namespace Telehealth.Data.Hosting;

/// <summary>
///     What a person is told of an exception, and the exit code: the same at the console, <c>dotnet ef</c>, bundles and the
///     health check.
/// </summary>
/// <param name="ExitCode">One of <see cref="ExitCodes" />.</param>
/// <param name="Message">What, where, and what to do; never a password.</param>
public sealed record Failure(int ExitCode, string Message)
{
    /// <summary>Explains an exception, also one that says nothing to a person.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="target">Where the connection went, or null.</param>
    public static Failure Of(Exception exception, ConnectionSettings? target) => exception switch
    {
        null => throw new ArgumentNullException(nameof(exception)),
        OperationCanceledException => new(
            ExitCodes.Stopped,
            "Stopped. The step under way was undone; steps done before it stay (`status` lists the migrations)."),
        ConnectionSettingsException settings
            => new(settings.IsMissing ? ExitCodes.NoConnection : ExitCodes.WrongUsage, settings.Message),
        BackupException or KeyRingException or SecretRefusedException or SecretRotationException
            => new(ExitCodes.Failed, exception.Message),
        UnexpectedHistoryException or UnknownMigrationsException or TamperedHistoryException or UnsupportedServerException
            => new(ExitCodes.NotAsExpected, exception.Message),
        MigrationLockTimeoutException or MigrationBlockedException or TransactionPoolerException or PoolTooSmallException
            or DataLossException or MissingCatalogException or LintException or RestoredDatabaseException
            => new(ExitCodes.Failed, exception.Message),
        MigrationSettingsException or RepairRefusedException or SealingSettingsException => new(ExitCodes.WrongUsage, exception.Message),
        PendingMigrationsException => new(ExitCodes.Pending, exception.Message),
        PostgresException refused => OfServer(refused.WithoutValues(), target),
        NpgsqlException unreachable => new(ExitCodes.NoConnection, Unreachable(unreachable, target)),
        IOException or UnauthorizedAccessException => new(ExitCodes.Failed, OneLine(exception.Message)),
        InvalidOperationException pending
            when pending.Message.Contains(nameof(RelationalEventId.PendingModelChangesWarning), StringComparison.Ordinal)
            => new(
                ExitCodes.Failed,
                "The entities have changes that no migration makes. Nothing was changed. Add one: "
                + "dotnet ef migrations add NAME --project Telehealth.Data"),
        // EF Core and the task library wrap what the server said.
        { InnerException: { } inner } when inner is not (FormatException or InvalidCastException) => Of(inner, target),
        _ => new(ExitCodes.Failed, OneLine($"{exception.GetType().Name}: {exception.Message}")),
    };

    private static Failure OfServer(PostgresException refused, ConnectionSettings? target)
    {
        var builder = new NpgsqlConnectionStringBuilder(target?.ConnectionString);
        var (user, database) = (builder.Username, builder.Database);
        return refused.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => new(
                ExitCodes.NoConnection,
                $"{target} refuses the login '{user}': {OneLine(refused.MessageText)}. "
                + $"Correct the user or the password in {target?.Source}."),
            PostgresErrorCodes.InvalidCatalogName => new(
                ExitCodes.NoConnection,
                $"There is no database '{database}' on {builder.Host}:{builder.Port}. "
                + $"Create it: createdb -h {builder.Host} -p {builder.Port} -U {user} {database}"),
            PostgresErrorCodes.InsufficientPrivilege => new(
                ExitCodes.Failed,
                $"The login '{user}' may not do this on {target}: {OneLine(refused.MessageText)}. Give it the right"
                // What a new database lacks, since PostgreSQL 15.
                + (refused.MessageText.Contains("schema", StringComparison.OrdinalIgnoreCase)
                    ? $" (GRANT CREATE ON SCHEMA public TO {user})" : "")
                + ", or name a login that has it in ConnectionStrings__TelehealthMigrations."),
            PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.DuplicateTable or PostgresErrorCodes.UndefinedColumn
                or PostgresErrorCodes.UndefinedObject or PostgresErrorCodes.DuplicateObject => new(
                ExitCodes.NotAsExpected,
                $"The schema on {target} is not what the migrations make ({refused.SqlState}): {OneLine(refused.MessageText)}. "
                + "That step was undone."),
            PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.AdminShutdown
                => new(ExitCodes.NoConnection, $"{target} takes no connection now: {OneLine(refused.MessageText)}. Try again."),
            _ => new(
                ExitCodes.Failed,
                $"PostgreSQL on {target} refused a step ({refused.SqlState}): {OneLine(refused.MessageText)}. "
                + "That step was undone."),
        };
    }

    private static string Unreachable(NpgsqlException exception, ConnectionSettings? target)
    {
        if (TlsFailure.Explain(exception) is { } tls)
        {
            return $"No connection to {target}: {OneLine(tls)}. The connection is from {target?.Source}.";
        }

        var reason = exception.GetBaseException() switch
        {
            SocketException { SocketErrorCode: SocketError.ConnectionRefused } => "nothing listens there",
            SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }
                => "the host name is not known",
            TimeoutException => "it did not answer in time",
            var inner => OneLine(inner.Message).TrimEnd('.'),
        };
        return $"No connection to {target}: {reason}. Check that PostgreSQL runs there and that {target?.Source} is right."
            + (target?.Source.EndsWith(DotEnvFile.FileName, StringComparison.Ordinal) is true
                ? " Start it with docker compose up -d --wait, or delete the file to use the private server."
                : "");
    }

    // What others wrote may have lines of its own.
    private static string OneLine(string message)
        => string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
