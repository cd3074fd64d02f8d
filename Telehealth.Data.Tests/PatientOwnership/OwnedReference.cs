using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.PatientOwnership;

/// <summary>A foreign key from one owned table to another, with what a test needs to try it.</summary>
public sealed class OwnedReference(IForeignKey foreignKey)
{
    /// <summary>All of them, read from the model.</summary>
    public static IReadOnlyList<OwnedReference> All { get; } =
    [
        .. TestModel.Tables.Where(table => table.IsPatientOwned()).SelectMany(table => table.GetForeignKeys())
            .Where(foreignKey => foreignKey.PrincipalEntityType.IsPatientOwned())
            .Select(foreignKey => new OwnedReference(foreignKey))
            .OrderBy(reference => reference.Name, StringComparer.Ordinal),
    ];

    public string Name => foreignKey.GetConstraintName()!;

    public Type Dependent => foreignKey.DeclaringEntityType.ClrType;

    public Type Principal => foreignKey.PrincipalEntityType.ClrType;

    public string DependentTable => foreignKey.DeclaringEntityType.GetTableName()!;

    public string PrincipalTable => foreignKey.PrincipalEntityType.GetTableName()!;

    /// <summary>The column beside patient_id.</summary>
    public string Column => foreignKey.Properties[1].GetColumnName();

    public bool IsOptional => foreignKey.Properties[1].IsNullable;

    public bool HasCollection => foreignKey.PrincipalToDependent?.IsCollection == true;

    public static OwnedReference Find(string name) => All.Single(reference => reference.Name == name);

    /// <summary>The referenced row, through the navigation.</summary>
    public void SetPrincipal(object dependent, object? principal)
        => foreignKey.DependentToPrincipal!.PropertyInfo!.SetValue(dependent, principal);

    /// <summary>The referenced row's identifier.</summary>
    public void SetKey(object dependent, Guid? id) => foreignKey.Properties[1].PropertyInfo!.SetValue(dependent, id);

    public Guid? GetKey(object dependent) => (Guid?)foreignKey.Properties[1].PropertyInfo!.GetValue(dependent);

    public void AddToCollection(object principal, object dependent)
    {
        var collection = foreignKey.PrincipalToDependent!.PropertyInfo!.GetValue(principal)!;
        collection.GetType().GetMethod("Add")!.Invoke(collection, [dependent]);
    }

    /// <summary>A new row of the same patient with the same contents, but nothing that is unique and no reference.</summary>
    public object Clone(object dependent)
    {
        var copy = Activator.CreateInstance(Dependent)!;
        var unique = foreignKey.DeclaringEntityType.GetIndexes().Where(index => index.IsUnique)
            .SelectMany(index => index.Properties);
        foreach (var property in foreignKey.DeclaringEntityType.GetProperties().Except(unique))
        {
            if (property.Name is nameof(IPatientOwned.PatientId)
                || property.ValueGenerated == ValueGenerated.Never && !foreignKey.Properties.Contains(property))
            {
                property.PropertyInfo!.SetValue(copy, property.PropertyInfo.GetValue(dependent));
            }
        }

        return copy;
    }
}
