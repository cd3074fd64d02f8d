using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telehealth.Data.AuditTrail.Sealing;
using Telehealth.Data.Secrets;

namespace Telehealth.Data.Hosting;

/// <summary>Adds the data layer to an application.</summary>
public static class TelehealthServiceCollectionExtensions
{
    /// <summary>
    ///     Adds <see cref="TelehealthDbContext" /> (scoped) and <see cref="IDbContextFactory{TContext}" />, both pooled, and
    ///     looks after migrations at start-up (see <see cref="MigrationsMode" />). Adds <see cref="SecretStore" /> for encrypted
    ///     columns, and a health check of the schema.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">
    ///     Gives the connection: <c>ConnectionStrings:Telehealth</c>, <c>DATABASE_URL</c> or <c>POSTGRES_*</c>; and
    ///     <c>ConnectionStrings:TelehealthMigrations</c> where another login migrates.
    /// </param>
    /// <param name="configure">Says what settings cannot say, such as a key ring of one's own; null where nothing is.</param>
    public static IServiceCollection AddTelehealthData(
        this IServiceCollection services, IConfiguration configuration, Action<TelehealthDataOptions>? configure = null)
    {
        var telehealth = new TelehealthDataOptions();
        configure?.Invoke(telehealth);

        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddSingleton(provider => new TelehealthDataSources(
            configuration,
            provider.GetService<IHostEnvironment>(),
            provider.GetRequiredService<ILogger<TelehealthDataSources>>()));

        services.AddPooledDbContextFactory<TelehealthDbContext>((provider, options) =>
        {
            options.UseTelehealth(provider.GetRequiredService<TelehealthDataSources>().Application);
            if (provider.GetService<IHostEnvironment>()?.IsProduction() is true)
            {
                options.ForProduction();
            }
        });
        services.AddScoped(provider =>
            provider.GetRequiredService<IDbContextFactory<TelehealthDbContext>>().CreateDbContext());

        services.AddSingleton(provider =>
            telehealth.KeyRing?.Invoke(provider) ?? ConfiguredKeyRing(provider, configuration));
        services.AddSingleton<DataKeys>();
        services.AddSingleton<SecretStore>();
        services.AddSingleton<SecretRotation>();

        services.AddHostedService<MigrationsOnStart>();
        services.AddHealthChecks().AddCheck<MigrationsHealthCheck>(MigrationsHealthCheck.Name);
        return services;
    }

    /// <summary>
    ///     Seals the audit trail every half minute, in whichever instance comes first. <c>Telehealth:AuditKey</c> names the file
    ///     of the key, <c>Telehealth:AuditDigests</c> that of the digests, unless an <see cref="IDigestSink" /> is registered.
    /// </summary>
    public static IServiceCollection AddTelehealthAuditSealing(this IServiceCollection services)
        => services.AddHostedService<AuditSealing>();

    private static IKeyRing ConfiguredKeyRing(IServiceProvider provider, IConfiguration configuration)
    {
        var ring = KeyRingSettings.Find(
            name => configuration[name.Replace("__", ":", StringComparison.Ordinal)],
            localFolder: provider.GetService<IHostEnvironment>()?.IsDevelopment() == true ? KeyRingSettings.LocalFolder : null);
        provider.GetService<ILogger<SecretStore>>()?.LogInformation("Key ring of secrets: {KeyRing}", ring.Name);
        return ring;
    }
}
