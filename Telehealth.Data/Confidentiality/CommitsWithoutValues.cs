using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Telehealth.Data.Confidentiality;

/// <summary>
///     Commits in EF Core's place: what is checked only then, such as a deferred constraint, may be refused with values.
/// </summary>
internal sealed class CommitsWithoutValues : DbTransactionInterceptor
{
    /// <inheritdoc />
    public override InterceptionResult TransactionCommitting(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result)
    {
        return result.IsSuppressed || IsOff(eventData)
            ? result
            : ErrorsWithoutValues.In(() =>
            {
                transaction.Commit();
                return InterceptionResult.Suppress();
            });
    }

    /// <inheritdoc />
    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default)
    {
        return result.IsSuppressed || IsOff(eventData)
            ? result
            : await ErrorsWithoutValues.InAsync(async () =>
            {
                await transaction.CommitAsync(cancellationToken);
                return InterceptionResult.Suppress();
            });
    }

    private static bool IsOff(TransactionEventData eventData)
        => eventData.Context?.GetService<ILoggingOptions>().IsSensitiveDataLoggingEnabled is true;
}
