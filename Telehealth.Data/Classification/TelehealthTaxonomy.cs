using Microsoft.Extensions.Compliance.Classification;

namespace Telehealth.Data.Classification;

/// <summary>
///     The classes of data as Microsoft.Extensions.Compliance knows them, so that an application redacts its logs by the tags
///     of the entities: <c>SetRedactor&lt;ErasingRedactor&gt;(TelehealthTaxonomy.Health)</c>.
/// </summary>
public static class TelehealthTaxonomy
{
    /// <summary>Name of the taxonomy.</summary>
    public const string Name = "Telehealth";

    /// <summary>See <see cref="Sensitivity.Operational" />.</summary>
    public static DataClassification Operational => Of(Sensitivity.Operational);

    /// <summary>See <see cref="Sensitivity.Identity" />.</summary>
    public static DataClassification Identity => Of(Sensitivity.Identity);

    /// <summary>See <see cref="Sensitivity.Health" />.</summary>
    public static DataClassification Health => Of(Sensitivity.Health);

    /// <summary>See <see cref="Sensitivity.Secret" />.</summary>
    public static DataClassification Secret => Of(Sensitivity.Secret);

    internal static DataClassification Of(Sensitivity sensitivity) => new(Name, sensitivity.ToString());
}
