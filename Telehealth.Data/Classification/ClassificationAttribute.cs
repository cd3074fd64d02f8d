using Microsoft.Extensions.Compliance.Classification;

namespace Telehealth.Data.Classification;

/// <summary>
///     What a property holds, as far as privacy is concerned. Each column has one such attribute, or
///     <see cref="ClassificationExtensions.IsClassifiedAs" /> in the configuration. It serves parameters of log messages too.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public abstract class ClassificationAttribute : DataClassificationAttribute
{
    private readonly ColumnClassification _column;

    private protected ClassificationAttribute(ColumnClassification column)
        : base(TelehealthTaxonomy.Of(column.Sensitivity))
        => _column = column;

    /// <summary>Whether people or other services write into it what they like, so that it may name anybody.</summary>
    public bool FreeText { get; init; }

    internal ColumnClassification Column => _column with { IsFreeText = FreeText };
}
