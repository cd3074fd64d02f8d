using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.Confidentiality;
using Telehealth.Data.Deployment;
using Telehealth.Data.Deployment.Applying;
using Telehealth.Data.Hosting.Connections;
using Telehealth.Data.Schema;

namespace Telehealth.Data;

/// <summary>The only place where the options of <see cref="TelehealthDbContext" /> are built: app, design time, console and tests.</summary>
public static class TelehealthOptionsExtensions
{
    private static readonly IInterceptor[] Interceptors =
        [new TlsFailureInterceptor(), new CommitsWithoutValues(), new AuditContextInterceptor()];

    /// <summary>Uses PostgreSQL through a data source.</summary>
    public static DbContextOptionsBuilder UseTelehealth(this DbContextOptionsBuilder options, NpgsqlDataSource dataSource)
        => options.UseNpgsql(dataSource, ConfigureNpgsql).WithTelehealthServices();

    /// <summary>Uses PostgreSQL through a connection string.</summary>
    public static DbContextOptionsBuilder UseTelehealth(this DbContextOptionsBuilder options, string connectionString)
        => options.UseNpgsql(connectionString, ConfigureNpgsql).WithTelehealthServices();

    /// <summary>Uses PostgreSQL through an open connection, which stays the caller's.</summary>
    public static DbContextOptionsBuilder UseTelehealth(this DbContextOptionsBuilder options, DbConnection connection)
        => options.UseNpgsql(connection, ConfigureNpgsql).WithTelehealthServices();

    /// <summary>Says how migrations are applied, where the defaults do not fit.</summary>
    public static DbContextOptionsBuilder WithMigrationSettings(this DbContextOptionsBuilder options, MigrationSettings settings)
    {
        ArgumentNullException.ThrowIfNull(options);
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new MigrationSettingsExtension(settings));
        return options;
    }

    /// <summary>Refuses options that put values of rows into logs and errors; the first use of the context throws.</summary>
    internal static DbContextOptionsBuilder ForProduction(this DbContextOptionsBuilder options)
    {
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new ProductionExtension());
        return options;
    }

    private static void ConfigureNpgsql(NpgsqlDbContextOptionsBuilder npgsql)
        => npgsql
            .MigrationsHistoryTable(TelehealthHistoryRepository.Table)
            .SetPostgresVersion(UnsupportedServerException.MinimumMajor, 0);

    private static DbContextOptionsBuilder WithTelehealthServices(this DbContextOptionsBuilder options)
    {
        NpgsqlTraces.KeepValuesOut();
        return options
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(Interceptors)
            .ReplaceService<IRelationalCommandDiagnosticsLogger, CommandsWithoutValues>()
            .ReplaceService<IModificationCommandBatchFactory, BatchesWithoutValues>()
            .ReplaceService<IRelationalAnnotationProvider, TelehealthAnnotationProvider>()
            .ReplaceService<IMigrationsSqlGenerator, TelehealthMigrationsSqlGenerator>()
            .ReplaceService<IHistoryRepository, TelehealthHistoryRepository>()
            .ReplaceService<IMigrator, TelehealthMigrator>();
    }
}
