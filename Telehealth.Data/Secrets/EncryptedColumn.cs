using System.Buffers.Binary;
using System.Linq.Expressions;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Secrets;

/// <summary>A column of the model that holds secrets.</summary>
internal sealed class EncryptedColumn
{
    private readonly IEntityType _entityType;
    private readonly IProperty _property;
    private readonly IReadOnlyList<IProperty> _key;

    private EncryptedColumn(IEntityType entityType, IProperty property)
    {
        _entityType = entityType;
        _property = property;
        _key = entityType.FindPrimaryKey()!.Properties;
        Table = entityType.GetTableName()!;
        Column = property.GetColumnName();
        KeyColumns = [.. _key.Select(p => p.GetColumnName())];
    }

    public string Table { get; }

    public string Column { get; }

    public IReadOnlyList<string> KeyColumns { get; }

    /// <summary>All of a model, by table and column.</summary>
    public static IReadOnlyList<EncryptedColumn> AllOf(IModel model)
        => [.. model.GetEntityTypes()
            .SelectMany(t => t.GetDeclaredProperties().Where(IsEncrypted).Select(p => new EncryptedColumn(t, p)))
            .OrderBy(c => c.Table, StringComparer.Ordinal).ThenBy(c => c.Column, StringComparer.Ordinal)];

    /// <summary>The column of a property.</summary>
    /// <exception cref="ArgumentException">The expression is not a property of the entity itself.</exception>
    /// <exception cref="InvalidOperationException">The property is not encrypted.</exception>
    public static EncryptedColumn Of<TEntity>(IModel model, Expression<Func<TEntity, byte[]?>> property)
        where TEntity : class
    {
        if (property.Body is not MemberExpression { Member: PropertyInfo member, Expression: ParameterExpression })
        {
            throw new ArgumentException($"{property} is no property of the entity; write x => x.Property.", nameof(property));
        }

        return model.FindEntityType(typeof(TEntity)) is { } entityType && entityType.FindProperty(member) is { } found
            && IsEncrypted(found)
            ? new EncryptedColumn(entityType, found)
            : throw new InvalidOperationException(
                $"{typeof(TEntity).Name}.{member.Name} is no encrypted column. Say IsEncrypted() in the configuration.");
    }

    public byte[]? Read(object entity) => (byte[]?)_property.PropertyInfo!.GetValue(entity);

    public void Write(object entity, byte[]? stored) => _property.PropertyInfo!.SetValue(entity, stored);

    /// <summary>The key of the row that an entity is.</summary>
    /// <exception cref="InvalidOperationException">It has none yet.</exception>
    public IReadOnlyList<Guid> KeyOf(object entity)
    {
        var key = _key.Select(p => (Guid)p.PropertyInfo!.GetValue(entity)!).ToArray();
        var missing = Array.IndexOf(key, Guid.Empty);
        return missing < 0 ? key : throw new InvalidOperationException(
            $"{_entityType.ClrType.Name}.{_key[missing].Name} is not set, and a secret is bound to the key of its row. "
            + "Add the entity to the context first, which gives it an Id.");
    }

    /// <exception cref="SecretRefusedException">The bytes are no ciphertext at all.</exception>
    public int KeyVersionOf(byte[] stored)
        => SecretCipher.KeyVersionOf(stored) ?? throw Refuse("It has not the form of a ciphertext.");

    public byte[] Encrypt(OpenDataKey dataKey, IReadOnlyList<Guid> row, ReadOnlySpan<byte> secret)
        => SecretCipher.Encrypt(dataKey, AssociatedData(row, dataKey.Version), secret);

    /// <param name="dataKey">The key of the ciphertext's version; null where there is none.</param>
    /// <param name="row">The key of the row that the ciphertext was found in.</param>
    /// <param name="stored">The ciphertext.</param>
    /// <exception cref="SecretRefusedException">It is not what was encrypted for this row with this key.</exception>
    public byte[] Decrypt(OpenDataKey? dataKey, IReadOnlyList<Guid> row, byte[] stored)
    {
        if (dataKey is null)
        {
            throw Refuse($"There is no data key {KeyVersionOf(stored)}.");
        }

        try
        {
            return SecretCipher.Decrypt(dataKey, AssociatedData(row, dataKey.Version), stored);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw Refuse("It was changed, or moved here from another place.");
        }
    }

    /// <summary>As table.column.</summary>
    public override string ToString() => $"{Table}.{Column}";

    private static bool IsEncrypted(IReadOnlyProperty property)
        => property.FindAnnotation(TelehealthAnnotationNames.Encrypted) is not null;

    private SecretRefusedException Refuse(string why) => new(Table, Column, why);

    /// <summary>
    ///     What a ciphertext is bound to: table, column, each part of the row's key, version of the data key; each behind its
    ///     length, so that no two places give the same bytes.
    /// </summary>
    private byte[] AssociatedData(IReadOnlyList<Guid> row, int keyVersion)
    {
        byte[][] fields =
        [
            Encoding.UTF8.GetBytes(Table), Encoding.UTF8.GetBytes(Column),
            .. row.Select(part => part.ToByteArray(bigEndian: true)), SecretCipher.VersionBytes(keyVersion),
        ];
        var bytes = new byte[fields.Sum(field => sizeof(int) + field.Length)];
        var rest = bytes.AsSpan();
        foreach (var field in fields)
        {
            BinaryPrimitives.WriteInt32BigEndian(rest, field.Length);
            field.CopyTo(rest[sizeof(int)..]);
            rest = rest[(sizeof(int) + field.Length)..];
        }

        return bytes;
    }
}
