using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Telehealth.Data.Secrets;

/// <summary>
///     Writes and reads encrypted columns. Each secret is encrypted for its table, column and row: anywhere else it is refused.
///     The entity only ever holds the ciphertext.
/// </summary>
/// <param name="contexts">The database; its model says which columns are encrypted.</param>
/// <param name="keys">The data keys.</param>
public sealed class SecretStore(IDbContextFactory<TelehealthDbContext> contexts, DataKeys keys)
{
    private readonly Lazy<IModel> _model = new(() =>
    {
        using var context = contexts.CreateDbContext();
        return context.Model;
    });

    /// <summary>
    ///     Puts a secret, encrypted, into a property of an entity; saving the entity saves it. The entity must have its key,
    ///     which <c>db.Add(entity)</c> gives it.
    /// </summary>
    /// <param name="entity">The row that the secret belongs to.</param>
    /// <param name="column">The encrypted property, such as <c>p => p.ApiKeyEncrypted</c>.</param>
    /// <param name="secret">The secret; null for none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentException">The secret is empty, or <paramref name="column" /> is no property.</exception>
    /// <exception cref="InvalidOperationException">The property is not encrypted, or the entity has no key yet.</exception>
    /// <exception cref="KeyRingException">No key ring is configured, or another one than for the secrets before.</exception>
    public async Task ProtectAsync<TEntity>(
        TEntity entity,
        Expression<Func<TEntity, byte[]?>> column,
        string? secret,
        CancellationToken cancellationToken = default)
        where TEntity : class
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(column);
        if (secret is { Length: 0 })
        {
            throw new ArgumentException("An empty text is no secret; null stands for none.", nameof(secret));
        }

        var encrypted = EncryptedColumn.Of(_model.Value, column);
        var row = encrypted.KeyOf(entity);
        if (secret is null)
        {
            encrypted.Write(entity, null);
            return;
        }

        var key = await keys.CurrentAsync(cancellationToken);
        var plain = Encoding.UTF8.GetBytes(secret);
        encrypted.Write(entity, encrypted.Encrypt(key, row, plain));
        CryptographicOperations.ZeroMemory(plain);
    }

    /// <summary>The secret in a property of an entity; null where there is none.</summary>
    /// <param name="entity">The row, as it was read.</param>
    /// <param name="column">The encrypted property, such as <c>p => p.ApiKeyEncrypted</c>.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="SecretRefusedException">What is there was not encrypted for this column and row.</exception>
    /// <exception cref="ArgumentException"><paramref name="column" /> is no property.</exception>
    /// <exception cref="InvalidOperationException">The property is not encrypted, or the entity has no key yet.</exception>
    /// <exception cref="KeyRingException">No key ring is configured, or another one than for the secrets before.</exception>
    public async Task<string?> RevealAsync<TEntity>(
        TEntity entity, Expression<Func<TEntity, byte[]?>> column, CancellationToken cancellationToken = default)
        where TEntity : class
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(column);

        var encrypted = EncryptedColumn.Of(_model.Value, column);
        if (encrypted.Read(entity) is not { } stored)
        {
            return null;
        }

        var row = encrypted.KeyOf(entity);
        var key = await keys.FindAsync(encrypted.KeyVersionOf(stored), cancellationToken);
        var plain = encrypted.Decrypt(key, row, stored);
        var secret = Encoding.UTF8.GetString(plain);
        CryptographicOperations.ZeroMemory(plain);
        return secret;
    }
}
