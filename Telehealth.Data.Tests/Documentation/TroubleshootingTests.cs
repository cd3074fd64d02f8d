using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Telehealth.Data.AuditTrail.Sealing;
using Telehealth.Data.Confidentiality;
using Telehealth.Data.Deployment;
using Telehealth.Data.Deployment.Backups;
using Telehealth.Data.Deployment.Drift;
using Telehealth.Data.Deployment.Linting;
using Telehealth.Data.Deployment.Repairing;
using Telehealth.Data.Hosting;
using Telehealth.Data.Hosting.Connections;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Secrets;

namespace Telehealth.Data.Tests.Documentation;

/// <summary>docs/operations.md explains the messages that are really printed, and all of them.</summary>
public sealed partial class TroubleshootingTests
{
    private const string Handshake = "Exception while performing SSL handshake";

    private static readonly ConnectionSettings Target
        = ConnectionSettings.Parse("postgresql://user:secret@db.example.com/clinic", "DATABASE_URL");

    /// <summary>Explained elsewhere, or nothing that whoever operates a database meets.</summary>
    private static readonly Type[] Elsewhere =
    [
        typeof(BackupException), typeof(RepairRefusedException), typeof(MigrationSettingsException),
        typeof(ConnectionSettingsException), typeof(PatientMixUpException), typeof(KeyRingException),
        typeof(SecretRefusedException), typeof(SecretRotationException), typeof(SealingSettingsException),
        typeof(RestoredDatabaseException),
    ];

    private static IReadOnlyList<Exception> Failures { get; } =
    [
        new MigrationLockTimeoutException(TimeSpan.FromSeconds(1), "process 1"),
        new MigrationBlockedException("validate", TimeSpan.FromSeconds(1), "process 1", new TimeoutException()),
        new DataLossException([new LostData("visits", null, 1, false)]),
        new LintException([new LintFinding("M", "drop-column", "a.b", LintHarm.Breaks, "Why.", "Instead.")]),
        .. new[] { "it was changed.", "it was deleted.", "it was inserted.", "they were swapped." }
            .Select(finding => new TamperedHistoryException([finding])),
        new UnknownMigrationsException(["M"]),
        new PendingMigrationsException(["M"]),
        new TransactionPoolerException(),
        new PoolTooSmallException(),
        new UnexpectedHistoryException(null),
        new UnsupportedServerException(new Version(14, 0)),
        new MissingCatalogException("M"),
        new StaleCompiledModelException(["lacks a column"]),
        Unreachable(new SocketException((int)SocketError.ConnectionRefused)),
        Unreachable(new SocketException((int)SocketError.HostNotFound)),
        Unreachable(new TimeoutException()),
        new NpgsqlException("SSL connection requested. No SSL enabled connection from this host is configured."),
        new NpgsqlException(Handshake, new AuthenticationException()),
        new NpgsqlException(Handshake, new FileNotFoundException("No such file: ca.pem")),
        new SensitiveOptionsException("EnableSensitiveDataLogging"),
        Refused(PostgresErrorCodes.InvalidPassword),
        Refused(PostgresErrorCodes.InvalidCatalogName),
        Refused(PostgresErrorCodes.InsufficientPrivilege),
        Refused(PostgresErrorCodes.UndefinedTable),
        Refused(PostgresErrorCodes.TooManyConnections),
        Refused(PostgresErrorCodes.CheckViolation),
        new InvalidOperationException(nameof(RelationalEventId.PendingModelChangesWarning)),
    ];

    [Fact]
    public void Every_message_is_explained_and_every_explanation_has_a_message()
    {
        var words = MarkdownFile.Read("docs/operations.md").Rows("Troubleshooting")
            .SelectMany(cells => Quoted().Matches(cells[0])).Select(match => match.Groups[1].Value).ToList();
        var messages = Failures.Select(failure => Failure.Of(failure, Target).Message).ToList();

        Assert.All(messages, message => Assert.Single(words, word => message.Contains(word, StringComparison.Ordinal)));
        Assert.All(words, word => Assert.Contains(messages, message => message.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void No_exception_of_ours_is_forgotten()
        => Assert.Empty(
            typeof(TelehealthDbContext).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Exception)))
                .Except(Elsewhere).Except(Failures.Select(failure => failure.GetType())));

    private static NpgsqlException Unreachable(Exception reason) => new("Failed to connect", reason);

    private static PostgresException Refused(string sqlState) => new("no", "ERROR", "ERROR", sqlState);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
