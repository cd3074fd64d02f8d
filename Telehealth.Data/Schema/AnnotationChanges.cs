using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Telehealth.Data.Schema;

/// <summary>What a migration changes among the model's annotations of one kind, such as views.</summary>
internal static class AnnotationChanges
{
    /// <summary>Name and text of those that are new or have another text.</summary>
    public static IEnumerable<(string Name, string Text)> AddedOrChanged(
        this IEnumerable<MigrationOperation> operations, string prefix)
        => operations.OfType<AlterDatabaseOperation>()
            .SelectMany(o => With(o, prefix).Where(a => !Equals(o.OldDatabase[a.Name]?.ToString(), (string?)a.Value)))
            .Select(a => (a.Name[prefix.Length..], (string)a.Value!));

    /// <summary>Name and old text of those that are gone or have another text.</summary>
    public static IEnumerable<(string Name, string OldText)> RemovedOrChanged(
        this IEnumerable<MigrationOperation> operations, string prefix)
        => operations.OfType<AlterDatabaseOperation>()
            .SelectMany(o => With(o.OldDatabase, prefix).Where(a => !Equals(o[a.Name]?.ToString(), (string?)a.Value)))
            .Select(a => (a.Name[prefix.Length..], (string)a.Value!));

    private static IEnumerable<IAnnotation> With(IAnnotatable annotatable, string prefix)
        => annotatable.GetAnnotations().Where(a => a.Name.StartsWith(prefix, StringComparison.Ordinal));
}
