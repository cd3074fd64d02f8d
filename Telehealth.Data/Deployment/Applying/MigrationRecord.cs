using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;
using Telehealth.Data.Schema.Online;

namespace Telehealth.Data.Deployment.Applying;

/// <summary>What the history keeps of a migration that is applied.</summary>
internal static class MigrationRecord
{
    /// <summary>The versions of what makes SQL of migrations.</summary>
    public static string Tools { get; }
        = $"Telehealth.Data {VersionOf(typeof(MigrationRecord).Assembly)}, EF Core {ProductInfo.GetVersion()}, "
        + $"Npgsql {VersionOf(typeof(NpgsqlDbContextOptionsBuilder).Assembly)}";

    public static AppliedMigration Of(Migration migration, IReadOnlyList<MigrationCommand> commands) => new()
    {
        MigrationName = migration.Name(),
        ProductVersion = ProductInfo.GetVersion(),
        Checksum = MigrationChecksum.Of(migration.UpOperations),
        SqlChecksum = ChecksumOf(commands),
        Tools = Tools,
        AppliedFrom = Environment.MachineName,
        ApplicationVersion = Application(),
        BreaksCodeBefore = migration.GetType().GetCustomAttribute<BreaksCodeBeforeAttribute>()?.Migration,
        Steps = [.. commands.OfType<OnlineStepCommand>().Select(command => command.Step)],
    };

    /// <summary>SHA-256 over the SQL, in 64 hexadecimal digits; the same whatever the line ends of the platform.</summary>
    public static string ChecksumOf(IReadOnlyList<MigrationCommand> commands)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\0', commands.Select(command => command.CommandText)).ReplaceLineEndings("\n"))));

    private static string? Application()
        => Assembly.GetEntryAssembly() is { } program ? $"{program.GetName().Name} {VersionOf(program)}" : null;

    // Without the commit that stands behind a plus sign.
    private static string VersionOf(Assembly assembly)
        => (assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? assembly.GetName().Version?.ToString() ?? "?").Split('+')[0];
}
