using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Secrets;

/// <summary>
///     A convention that gives each encrypted column a CHECK of the form of a ciphertext, so that plain text is refused
///     however it is written. It refuses an encrypted property that is no bytes, or whose row has no key of Guids to be
///     bound to.
/// </summary>
public sealed class EncryptedColumnConvention : IModelFinalizingConvention
{
    /// <inheritdoc />
    public void ProcessModelFinalizing(
        IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        var encrypted =
            from entityType in modelBuilder.Metadata.GetEntityTypes()
            from property in entityType.GetDeclaredProperties()
            where property.FindAnnotation(TelehealthAnnotationNames.Encrypted) is not null
            select property;

        foreach (var property in encrypted.ToList())
        {
            Require(property);
            property.Builder.HasAnnotation(TelehealthAnnotationNames.Check + "ciphertext", SecretCipher.CheckSql);
        }
    }

    private static void Require(IConventionProperty property)
    {
        var entityType = property.DeclaringType.ContainingEntityType;
        var key = entityType.FindPrimaryKey()?.Properties;
        if (property.ClrType != typeof(byte[]) || property.PropertyInfo is null || entityType.GetTableName() is null
            || key?.All(p => p.ClrType == typeof(Guid) && p.PropertyInfo is not null) != true)
        {
            throw new InvalidOperationException(
                $"{entityType.DisplayName()}.{property.Name} cannot be encrypted. An encrypted property is a byte[] of the "
                + "class, in a table whose key is of Guids: the ciphertext is bound to its row.");
        }
    }
}
