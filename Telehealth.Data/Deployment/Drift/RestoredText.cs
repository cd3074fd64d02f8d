using System.Text.RegularExpressions;

namespace Telehealth.Data.Deployment.Drift;

/// <summary>
///     Makes a definition that went through a backup read as before. PostgreSQL writes a list that a column of type varchar is
///     compared with as <c>(ARRAY['a'::character varying])::text[]</c>, and once it has read that again, as
///     <c>ARRAY[('a'::character varying)::text]</c>.
/// </summary>
internal static partial class RestoredText
{
    /// <summary>The definition without either cast.</summary>
    public static string Canonical(string definition)
        => CastValue().Replace(CastList().Replace(definition, "${list}"), "${value}");

    [GeneratedRegex(@"\((?<list>ARRAY\[(?:'(?:''|[^'])*'::character varying(?:, )?)+\])\)::text\[\]")]
    private static partial Regex CastList();

    [GeneratedRegex(@"\((?<value>'(?:''|[^'])*'::character varying)\)::text")]
    private static partial Regex CastValue();
}
