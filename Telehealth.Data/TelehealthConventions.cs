using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.Classification;
using Telehealth.Data.Deidentification;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Rows;
using Telehealth.Data.Schema.Checks;
using Telehealth.Data.Schema.Enums;
using Telehealth.Data.Schema.Json;
using Telehealth.Data.Schema.Views;
using Telehealth.Data.Secrets;

namespace Telehealth.Data;

/// <summary>The rules that hold for every table, in the order in which they run.</summary>
public static class TelehealthConventions
{
    /// <summary>Adds our conventions to a context's own.</summary>
    public static void AddTelehealthConventions(this ModelConfigurationBuilder configurationBuilder)
    {
        var conventions = configurationBuilder.Conventions;

        conventions.Replace<KeyDiscoveryConvention>(services => new PatientOwnedKeyConvention(
            services.GetRequiredService<ProviderConventionSetBuilderDependencies>()));
        conventions.Add(_ => new ClassificationConvention());
        conventions.Add(_ => new PatientOwnedConvention());
        conventions.Add(_ => new RowConvention());
        conventions.Add(_ => new AuditConvention());
        conventions.Add(_ => new EnumTextConvention());
        conventions.Add(_ => new EncryptedColumnConvention());
        conventions.Add(_ => new ColumnCheckConvention());
        conventions.Add(_ => new JsonSentinelConvention());
        conventions.Add(_ => new DeidentificationConvention());
        conventions.Add(_ => new ClassificationCommentConvention());
        conventions.Add(_ => new ViewConvention());
    }
}
