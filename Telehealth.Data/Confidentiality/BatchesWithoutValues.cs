using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Update.Internal;

namespace Telehealth.Data.Confidentiality;

/// <summary>Makes the batches that a save sends.</summary>
#pragma warning disable EF1001 // Npgsql has no public place between the answer to a save and its log.
internal sealed class BatchesWithoutValues(ModificationCommandBatchFactoryDependencies dependencies, IDbContextOptions options)
    : NpgsqlModificationCommandBatchFactory(dependencies, options)
{
    // Npgsql's own, which it does not show.
    private const int DefaultMaxBatchSize = 1000;

    private readonly ModificationCommandBatchFactoryDependencies _dependencies = dependencies;
    private readonly int _maxBatchSize = options.FindExtension<NpgsqlOptionsExtension>()?.MaxBatchSize ?? DefaultMaxBatchSize;

    /// <inheritdoc />
    public override ModificationCommandBatch Create()
        => _dependencies.Logger.Options.IsSensitiveDataLoggingEnabled
            ? base.Create()
            : new BatchWithoutValues(_dependencies, _maxBatchSize);
}
#pragma warning restore EF1001
