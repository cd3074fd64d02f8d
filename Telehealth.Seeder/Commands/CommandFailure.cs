using Npgsql;
using Telehealth.Data.Hosting;
using Telehealth.Data.Hosting.Connections;
using Telehealth.Seeder.Backups;
using Telehealth.Seeder.Loading;
using Telehealth.Seeder.LocalPostgres;
using Telehealth.Seeder.Profiles;

namespace Telehealth.Seeder.Commands;

/// <summary>What a person is told of an exception of the console's own; of any other, what <see cref="Failure" /> says.</summary>
internal static class CommandFailure
{
    /// <param name="exception">What a command threw.</param>
    /// <param name="target">Where the command was connected to, or null.</param>
    public static Failure Of(Exception exception, ConnectionSettings? target)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (Own(inner, target) is { } failure)
            {
                return failure;
            }
        }

        return Failure.Of(exception, target);
    }

    private static Failure? Own(Exception exception, ConnectionSettings? target) => exception switch
    {
        UsageException or SeedProfileException => new(ExitCodes.WrongUsage, exception.Message),
        BackupCommandException command => new(command.ExitCode, command.Message),
        LocalPostgresException or ForeignPatientsException or SeedMismatchException or NotEnoughDiskException or BenchmarkException
            => new(ExitCodes.Failed, exception.Message),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName }
            when target?.ConnectionString == PrivateServer.Connection()?.ConnectionString
            => new(
                ExitCodes.NoConnection,
                $"The private server has no database yet. Make it: {CommandLine.Program} postgres start"),
        _ => null,
    };
}
