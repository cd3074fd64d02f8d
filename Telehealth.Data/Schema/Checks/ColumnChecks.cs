using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Telehealth.Data.Schema.Checks;

/// <summary>
///     What a column may hold, said where the property is configured; <see cref="ColumnCheckConvention" /> makes the CHECK
///     constraint <c>ck_table_column_rule</c> of it. Null passes, as it passes every CHECK.
/// </summary>
public static class ColumnChecks
{
    /// <summary>A US dollar amount: numeric(10,2), not negative. NaN, which PostgreSQL sorts above infinity, is none.</summary>
    public static PropertyBuilder<T> IsMoney<T>(this PropertyBuilder<T> property)
        => property.HasPrecision(10, 2).HasColumnCheck("money", "{0} >= 0 AND {0} < 'Infinity'");

    /// <summary>Zero or more.</summary>
    public static PropertyBuilder<T> IsNonNegative<T>(this PropertyBuilder<T> property)
        => property.HasColumnCheck("non_negative", "{0} >= 0");

    /// <summary>More than zero.</summary>
    public static PropertyBuilder<T> IsPositive<T>(this PropertyBuilder<T> property)
        => property.HasColumnCheck("positive", "{0} > 0");

    /// <summary>From <paramref name="low" /> to <paramref name="high" />, both included.</summary>
    public static PropertyBuilder<T> IsBetween<T>(this PropertyBuilder<T> property, int low, int high)
        => property.HasColumnCheck("range", FormattableString.Invariant($"{{0}} BETWEEN {low} AND {high}"));

    /// <summary>A USPS code of a state, the District of Columbia or a territory, in capitals.</summary>
    public static PropertyBuilder<T> IsStateCode<T>(this PropertyBuilder<T> property)
        => property.HasMaxLength(2).HasColumnCheck("state", $"{{0}} = ANY ({UsStates.SqlArray})");

    /// <summary>A list of USPS codes.</summary>
    public static PropertyBuilder<T> AreStateCodes<T>(this PropertyBuilder<T> property)
        => property.HasColumnCheck("states", $"{{0}} <@ {UsStates.SqlArray}");

    /// <summary>A ZIP code of five digits, or ZIP+4.</summary>
    public static PropertyBuilder<T> IsZipCode<T>(this PropertyBuilder<T> property)
        => property.HasMaxLength(10).HasColumnCheck("zip", "{0} ~ '^[0-9]{{5}}(-[0-9]{{4}})?$'");

    /// <summary>A phone number in E.164 form, such as +12125550123.</summary>
    public static PropertyBuilder<T> IsPhoneNumber<T>(this PropertyBuilder<T> property)
        => property.HasMaxLength(16).HasColumnCheck("e164", "{0} ~ '^\\+[1-9][0-9]{{6,14}}$'");

    /// <summary>An e-mail address in lower case, so that a unique index on it ignores case.</summary>
    public static PropertyBuilder<T> IsEmailAddress<T>(this PropertyBuilder<T> property)
        => property.HasMaxLength(255).HasColumnCheck("email", "{0} = lower({0}) AND {0} LIKE '_%@_%'");

    /// <summary>The 32 bytes of a SHA-256.</summary>
    public static PropertyBuilder<T> IsSha256<T>(this PropertyBuilder<T> property)
        => property.HasColumnCheck("sha256", "octet_length({0}) = 32");

    /// <summary>
    ///     A National Provider Identifier: ten digits, the last of which is the Luhn check digit of the number with the
    ///     prefix 80840 (45 CFR 162.406; CMS, "Requirements for NPI and NPI Check Digit").
    /// </summary>
    public static PropertyBuilder<T> IsNpi<T>(this PropertyBuilder<T> property)
        => property.HasMaxLength(10).HasColumnCheck("npi", NpiSql);

    /// <summary>
    ///     A DEA registration number: two letters (or a letter and 9) and seven digits, the last of which is the check digit
    ///     (21 CFR 1301.35; DEA Diversion Control Division).
    /// </summary>
    public static PropertyBuilder<T> IsDeaNumber<T>(this PropertyBuilder<T> property)
        => property.HasMaxLength(9).HasColumnCheck("dea", DeaSql);

    /// <summary>A rule of one column.</summary>
    /// <param name="property">The property.</param>
    /// <param name="rule">One word for the rule, in snake_case; it ends the constraint's name.</param>
    /// <param name="sql">The condition, with {0} for the column; literal braces are doubled.</param>
    public static PropertyBuilder<T> HasColumnCheck<T>(this PropertyBuilder<T> property, string rule, string sql)
    {
        property.HasAnnotation(TelehealthAnnotationNames.Check + rule, sql);
        return property;
    }

    // CASE, because PostgreSQL may evaluate both sides of AND, and the cast of a letter to int is an error that
    // prints the value. 24 is the Luhn sum of the prefix 80840.
    private static readonly string NpiSql =
        "CASE WHEN {0} ~ '^[12][0-9]{{9}}$' THEN (24 + "
        + string.Join(" + ", Enumerable.Range(1, 10).Select(
            i => i % 2 == 0 ? Digit(i) : $"{Digit(i)} * 2 / 10 + {Digit(i)} * 2 % 10"))
        + ") % 10 = 0 ELSE {0} IS NULL END";

    private static readonly string DeaSql =
        "CASE WHEN {0} ~ '^[A-Z][A-Z9][0-9]{{7}}$' THEN ("
        + $"{Digit(3)} + {Digit(5)} + {Digit(7)} + 2 * ({Digit(4)} + {Digit(6)} + {Digit(8)})) % 10 = {Digit(9)}"
        + " ELSE {0} IS NULL END";

    private static string Digit(int position) => $"substr({{0}}, {position}, 1)::int";
}
