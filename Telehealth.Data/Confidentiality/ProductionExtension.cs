using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Telehealth.Data.Confidentiality;

/// <summary>Says in the options of a context that it is used in Production, where some other options are refused.</summary>
internal sealed class ProductionExtension : IDbContextOptionsExtension
{
    /// <inheritdoc />
    public DbContextOptionsExtensionInfo Info => new ExtensionInfo(this);

    /// <inheritdoc />
    public void ApplyServices(IServiceCollection services)
    {
    }

    /// <inheritdoc />
    /// <exception cref="SensitiveOptionsException">An option would put values into logs or errors.</exception>
    public void Validate(IDbContextOptions options)
    {
        var core = options.FindExtension<CoreOptionsExtension>();
        if (core?.IsSensitiveDataLoggingEnabled is true)
        {
            throw new SensitiveOptionsException(nameof(DbContextOptionsBuilder.EnableSensitiveDataLogging));
        }

        if (core?.DetailedErrorsEnabled is true)
        {
            throw new SensitiveOptionsException(nameof(DbContextOptionsBuilder.EnableDetailedErrors));
        }
    }

    private sealed class ExtensionInfo(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => string.Empty;

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is ExtensionInfo;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
        }
    }
}
