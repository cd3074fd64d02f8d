using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata.Internal;

namespace Telehealth.Data.Schema;

/// <summary>
///     Passes our annotations from the model to the tables and the database, whence EF Core carries them into migrations.
/// </summary>
#pragma warning disable EF1001 // The provider's annotation provider is internal; there is no public way to add to it.
internal sealed class TelehealthAnnotationProvider(RelationalAnnotationProviderDependencies dependencies)
    : NpgsqlAnnotationProvider(dependencies)
{
    /// <inheritdoc />
    public override IEnumerable<IAnnotation> For(ITable table, bool designTime)
        => designTime
            ? base.For(table, designTime).Concat(OnTables(table.EntityTypeMappings.First().TypeBase))
            : base.For(table, designTime);

    /// <inheritdoc />
    public override IEnumerable<IAnnotation> For(IRelationalModel model, bool designTime)
        => designTime
            ? base.For(model, designTime).Concat(OnTheDatabase(model.Model))
            : base.For(model, designTime);

    private static IEnumerable<IAnnotation> OnTables(IAnnotatable entityType)
        => entityType.GetAnnotations().Where(a => a.Name
            is TelehealthAnnotationNames.AppendOnly
            or TelehealthAnnotationNames.Audited
            or TelehealthAnnotationNames.KeepsCreatedAt
            or TelehealthAnnotationNames.NotesAdminActions
            or TelehealthAnnotationNames.PartitionByMonth
            or TelehealthAnnotationNames.PatientOwned
            or TelehealthAnnotationNames.SingleRow
            or TelehealthAnnotationNames.Versioned);

    private static IEnumerable<IAnnotation> OnTheDatabase(IAnnotatable model)
        => model.GetAnnotations().Where(a =>
            a.Name.StartsWith(TelehealthAnnotationNames.AuditFunction, StringComparison.Ordinal)
            || a.Name.StartsWith(TelehealthAnnotationNames.Function, StringComparison.Ordinal)
            || a.Name.StartsWith(TelehealthAnnotationNames.View, StringComparison.Ordinal));
}
#pragma warning restore EF1001
