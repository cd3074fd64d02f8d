using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Telehealth.Data.Classification;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Schema;
using Telehealth.Data.Schema.Enums;

namespace Telehealth.Data.Deidentification;

/// <summary>A column of a de-identified view.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Expression">What it shows, of the row and its patient.</param>
/// <param name="Comment">What it is.</param>
internal sealed record DeidentifiedColumn(string Name, string Expression, string Comment)
{
    /// <summary>How the view calls the row.</summary>
    public const string Row = "r";

    /// <summary>How the view calls the row's patient.</summary>
    public const string Patient = "p";

    private static readonly string Secret = Sql.Identifier(SnakeCase.From(nameof(Patients.Patient.DeidentificationKey)));

    // Other types stay out until somebody has thought of them.
    private static readonly HashSet<Type> Plain = [typeof(bool), typeof(int), typeof(long), typeof(decimal), typeof(string)];

    private static readonly HashSet<Type> Dates = [typeof(DateOnly), typeof(DateTime), typeof(DateTimeOffset)];

    private static readonly string[] DateEndings = ["_at", "_date"];

    /// <summary>What is shown of a column; null where it is left out.</summary>
    public static DeidentifiedColumn? Of(IReadOnlyProperty property)
    {
        var (name, column, comment) = (property.GetColumnName(), ColumnOf(property), property.GetComment());
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var referred = property.GetContainingForeignKeys().Select(f => f.PrincipalEntityType).ToList();
        if (property.IsPrimaryKey() || referred.Any(IsOfPatients))
        {
            return type == typeof(Guid) ? new(name, Key(column), $"{comment} A random number in its place.") : null;
        }

        if (referred.Count > 0)
        {
            return referred.Any(NamesPeople) ? null : new(name, column, $"{comment}");
        }

        return property.GetClassification() switch
        {
            { Sensitivity: Sensitivity.Secret } or { IsFreeText: true } => null,
            { Identifier: SafeHarbor.BirthDate }
                => new("age", Age(column), "Age in years that the patient reaches this year; 90+ from 90 on."),
            { Identifier: SafeHarbor.Zip }
                => new(name, SmallZipAreas.Blank(column), $"{comment} Three digits; 000 where few people live."),
            { Identifier: null or SafeHarbor.Date } when Dates.Contains(type)
                => new(YearOf(name), Year(column, type), $"{comment} The year only."),
            { Identifier: null } when Plain.Contains(type) || type.IsEnum => new(name, column, $"{comment}"),
            _ => null,
        };
    }

    /// <summary>A column of the row, as the view's query names it.</summary>
    public static string ColumnOf(IReadOnlyProperty property) => $"{Row}.{Sql.Identifier(property.GetColumnName())}";

    private static bool IsOfPatients(IReadOnlyEntityType entityType)
        => entityType.IsPatientOwned() || entityType.ClrType == typeof(Patients.Patient);

    /// <summary>Whether the type's rows are people, such as staff: a reference to one would be an identifier.</summary>
    private static bool NamesPeople(IReadOnlyEntityType entityType)
        => entityType.GetProperties().Any(p => p.GetClassification().Sensitivity == Sensitivity.Identity);

    /// <summary>
    ///     The same for the same identifier, so that views can be joined, and not to be computed without the patient's random
    ///     key, which no view shows. The identifier itself is a UUIDv7, which is a date.
    /// </summary>
    private static string Key(string column)
        => $"encode(substr(sha256(uuid_send({Patient}.{Secret}) || uuid_send({column})), 1, 16), 'hex')::uuid";

    /// <summary>The age that is reached this year, because today's would tell the birthday to who looks every day.</summary>
    private static string Age(string column)
    {
        var age = $"date_part('year', now() AT TIME ZONE 'UTC')::int - date_part('year', {column})::int";
        return $"CASE WHEN {age} >= 90 THEN '90+' ELSE ({age})::text END";
    }

    private static string Year(string column, Type type)
        => $"date_part('year', {column}{(type == typeof(DateTimeOffset) ? " AT TIME ZONE 'UTC'" : "")})::int";

    private static string YearOf(string name)
    {
        var end = DateEndings.FirstOrDefault(end => name.EndsWith(end, StringComparison.Ordinal)) ?? "";
        return $"{name[..^end.Length]}_year";
    }
}
