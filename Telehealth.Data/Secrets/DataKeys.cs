using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Telehealth.Data.Secrets;

/// <summary>
///     The data keys of a database, opened by the key ring and kept in memory. They are read and made on connections of their
///     own: a transaction of the caller that is undone takes no key with it.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="ring">What the keys are wrapped with.</param>
public sealed class DataKeys(IDbContextFactory<TelehealthDbContext> contexts, IKeyRing ring)
{
    private readonly ConcurrentDictionary<int, OpenDataKey> _open = [];

    /// <summary>
    ///     The newest key, to encrypt with; the first is made where there is none. It is looked up each time, so that nothing
    ///     new is encrypted with a key that was rotated out.
    /// </summary>
    /// <exception cref="KeyRingException">The ring is none, or another one.</exception>
    internal async Task<OpenDataKey> CurrentAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await NewestAsync(context, cancellationToken) is { } newest)
        {
            return await OpenAsync(newest, cancellationToken);
        }

        await AddAsync(context, 1, cancellationToken);
        return await OpenAsync((await NewestAsync(context, cancellationToken))!, cancellationToken);
    }

    /// <summary>The key of a version; null where there is none.</summary>
    /// <exception cref="KeyRingException">The ring is none, or another one.</exception>
    internal async Task<OpenDataKey?> FindAsync(int version, CancellationToken cancellationToken)
    {
        if (_open.TryGetValue(version, out var open))
        {
            return open;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.DataKeys.AsNoTracking().SingleOrDefaultAsync(k => k.KeyVersion == version, cancellationToken)
            is { } found
            ? await OpenAsync(found, cancellationToken)
            : null;
    }

    /// <summary>
    ///     The key to rotate to: a new one, unless an older one is still in use, because a rotation has not come to its end.
    ///     Opens all that are in use first, so that a wrong ring adds no key.
    /// </summary>
    /// <exception cref="KeyRingException">The ring is none, or another one.</exception>
    internal async Task<(OpenDataKey Key, bool IsResumed)> BeginRotationAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var inUse = await context.DataKeys.AsNoTracking().Where(k => k.RetiredAt == null).OrderBy(k => k.KeyVersion)
            .ToListAsync(cancellationToken);
        foreach (var key in inUse)
        {
            await OpenAsync(key, cancellationToken);
        }

        var isResumed = inUse.Count > 1;
        if (!isResumed)
        {
            var newest = await NewestAsync(context, cancellationToken);
            await AddAsync(context, (newest?.KeyVersion ?? 0) + 1, cancellationToken);
        }

        return (await CurrentAsync(cancellationToken), isResumed);
    }

    private static Task<DataKey?> NewestAsync(TelehealthDbContext context, CancellationToken cancellationToken)
        => context.DataKeys.AsNoTracking().OrderByDescending(k => k.KeyVersion).FirstOrDefaultAsync(cancellationToken);

    private async Task<OpenDataKey> OpenAsync(DataKey key, CancellationToken cancellationToken)
    {
        // In a database that was restored under a running application, a version may stand for another key than before.
        if (_open.TryGetValue(key.KeyVersion, out var open) && open.Wrapped.SequenceEqual(key.WrappedKey))
        {
            return open;
        }

        try
        {
            var bytes = await ring.UnwrapAsync(key.KeyVersion, key.WrappedKey, cancellationToken);
            return _open[key.KeyVersion] = new OpenDataKey(key.KeyVersion, key.WrappedKey, bytes);
        }
        catch (CryptographicException exception)
        {
            throw new KeyRingException(
                $"The key ring {ring.Name} does not open data key {key.KeyVersion} of this database: another ring wrapped it, "
                + "or this one has lost a key. Configure the ring that the secrets were written with.",
                exception);
        }
    }

    private async Task AddAsync(TelehealthDbContext context, int version, CancellationToken cancellationToken)
    {
        var wrapped = await ring.WrapAsync(version, RandomNumberGenerator.GetBytes(SecretCipher.KeySize), cancellationToken);
        // Another process may make it at the same moment; whichever is first counts, for both.
        await context.Database.ExecuteSqlAsync(
            $"INSERT INTO data_keys (key_version, wrapped_key) VALUES ({version}, {wrapped}) ON CONFLICT DO NOTHING",
            cancellationToken);
    }
}
