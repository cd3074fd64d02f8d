using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql.EntityFrameworkCore.PostgreSQL.Update.Internal;

namespace Telehealth.Data.Confidentiality;

/// <summary>
///     What a save sends in one go. PostgreSQL refuses any of its statements while the answers are read, behind
///     <see cref="CommandsWithoutValues" />; that error is without values here, before EF Core logs it.
/// </summary>
#pragma warning disable EF1001 // See BatchesWithoutValues.
internal sealed class BatchWithoutValues(ModificationCommandBatchFactoryDependencies dependencies, int maxBatchSize)
    : NpgsqlModificationCommandBatch(dependencies, maxBatchSize)
{
    /// <inheritdoc />
    public override void Execute(IRelationalConnection connection)
    {
        try
        {
            base.Execute(connection);
        }
        catch (Exception exception) when (Clean(exception) is { } clean)
        {
            throw clean;
        }
    }

    /// <inheritdoc />
    public override async Task ExecuteAsync(IRelationalConnection connection, CancellationToken cancellationToken = default)
    {
        try
        {
            await base.ExecuteAsync(connection, cancellationToken);
        }
        catch (Exception exception) when (Clean(exception) is { } clean)
        {
            throw clean;
        }
    }

    private static Exception? Clean(Exception exception)
        => exception is DbUpdateException { InnerException: { } inner } refused
            ? ErrorsWithoutValues.Of(inner) is { } clean
                ? new DbUpdateException(refused.Message, clean, refused.Entries).WithStackTraceOf(refused)
                : null
            : ErrorsWithoutValues.Of(exception);
}
#pragma warning restore EF1001
