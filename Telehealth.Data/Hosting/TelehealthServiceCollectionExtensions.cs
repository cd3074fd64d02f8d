using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Telehealth.Data.Hosting;

/// <summary>Adds the data layer to an application.</summary>
public static class TelehealthServiceCollectionExtensions
{
    /// <summary>
    ///     Adds <see cref="TelehealthDbContext" /> (scoped) and <see cref="IDbContextFactory{TContext}" />, both pooled, and
    ///     looks after migrations at start-up (see <see cref="MigrationsMode" />). Adds a health check of the schema.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">
    ///     Gives the connection: <c>ConnectionStrings:Telehealth</c>, <c>DATABASE_URL</c> or <c>POSTGRES_*</c>; and
    ///     <c>ConnectionStrings:TelehealthMigrations</c> where another login migrates.
    /// </param>
    public static IServiceCollection AddTelehealthData(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider =>
            new TelehealthDataSources(configuration, provider.GetService<IHostEnvironment>()));

        services.AddPooledDbContextFactory<TelehealthDbContext>((provider, options) =>
            options.UseTelehealth(provider.GetRequiredService<TelehealthDataSources>().Application));
        services.AddScoped(provider =>
            provider.GetRequiredService<IDbContextFactory<TelehealthDbContext>>().CreateDbContext());

        services.AddHostedService<MigrationsOnStart>();
        services.AddHealthChecks().AddCheck<MigrationsHealthCheck>(MigrationsHealthCheck.Name);
        return services;
    }
}
