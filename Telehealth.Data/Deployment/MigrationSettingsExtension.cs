using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Telehealth.Data.Deployment;

/// <summary>Carries <see cref="MigrationSettings" /> in the options of a context.</summary>
internal sealed class MigrationSettingsExtension(MigrationSettings settings) : IDbContextOptionsExtension
{
    public MigrationSettings Settings { get; } = settings;

    /// <inheritdoc />
    public DbContextOptionsExtensionInfo Info => new ExtensionInfo(this);

    /// <summary>The settings of a context; the defaults where none are given.</summary>
    public static MigrationSettings Of(IDbContextOptions options)
        => options.FindExtension<MigrationSettingsExtension>()?.Settings ?? new MigrationSettings();

    /// <inheritdoc />
    public void ApplyServices(IServiceCollection services)
    {
    }

    /// <inheritdoc />
    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class ExtensionInfo(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => string.Empty;

        // The services are the same whatever the settings say.
        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is ExtensionInfo;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
        }
    }
}
