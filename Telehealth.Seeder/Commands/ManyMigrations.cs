using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;
using Npgsql;
using Telehealth.Data;

namespace Telehealth.Seeder.Commands;

/// <summary>The migrations several times over, under other names: what a project has after years.</summary>
#pragma warning disable EF1001 // EF Core's list of migrations is internal; the service it implements is public.
internal sealed class ManyMigrations(
    ICurrentDbContext currentContext,
    IDbContextOptions options,
    IMigrationsIdGenerator idGenerator,
    IDiagnosticsLogger<DbLoggerCategory.Migrations> logger)
    : MigrationsAssembly(currentContext, options, idGenerator, logger)
{
    private static readonly int Own = typeof(TelehealthDbContext).Assembly.GetTypes()
        .Count(type => type.GetCustomAttribute<MigrationAttribute>() is not null);

    /// <summary>How often, so that there are a hundred or more.</summary>
    public static int Copies { get; } = (int)Math.Ceiling(100.0 / Own);

    private IReadOnlyDictionary<string, TypeInfo>? _migrations;

    /// <inheritdoc />
    /// <remarks>Made once, as EF Core's own list is.</remarks>
    public override IReadOnlyDictionary<string, TypeInfo> Migrations => _migrations ??= base.Migrations
        .SelectMany(own => Enumerable.Range(1, Copies).Select(copy => (Name: copy == 1 ? own.Key : $"{own.Key}_{copy}", own.Value)))
        .ToDictionary(migration => migration.Name, migration => migration.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>How many that makes.</summary>
    public static int Number(int copies) => Own * copies;

    /// <summary>Writes the copies into the history of a migrated database.</summary>
    public static async Task RecordAsync(NpgsqlDataSource source, int copies)
    {
        await using var command = source.CreateCommand(
            $"""
            INSERT INTO migration_history (migration_name, product_version, checksum)
            SELECT migration_name || '_' || copy, product_version, checksum
            FROM migration_history CROSS JOIN generate_series(2, {copies}) AS copy
            """);
        await command.ExecuteNonQueryAsync();
    }
}
#pragma warning restore EF1001
