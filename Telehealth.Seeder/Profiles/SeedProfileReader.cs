using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Telehealth.Data.Clinical;

namespace Telehealth.Seeder.Profiles;

/// <summary>
///     Reads profiles. A figure is an object of its value and its source; what is missing, unknown or out of range is
///     refused with the file, the member and what is allowed, in a line.
/// </summary>
internal static class SeedProfileReader
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        Converters =
        {
            new SharesConverter(),
            new EnumConverter(),
        },
    };

    private static readonly PropertyInfo[] Members = typeof(SeedProfile).GetProperties();

    /// <summary>Reads one.</summary>
    /// <param name="file">Name of the file, for errors.</param>
    /// <param name="json">What it holds.</param>
    /// <exception cref="SeedProfileException">It says what no profile can.</exception>
    public static SeedProfile Read(string file, string json)
    {
        var root = Parse(file, json);
        RefuseOthers(file, root, [.. Members.Select(NameOf)]);

        var plain = new JsonObject();
        foreach (var member in Members)
        {
            var node = Value(file, member, root[NameOf(member)]);
            Check(file, member, node);
            plain.Add(NameOf(member), node.DeepClone());
        }

        var profile = plain.Deserialize<SeedProfile>(Options)!;
        CheckTogether(file, profile);
        return profile;
    }

    private static JsonObject Parse(string file, string json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: new() { AllowDuplicateProperties = false }) as JsonObject
                ?? throw new SeedProfileException($"{file}: a profile is a JSON object.");
        }
        catch (JsonException exception)
        {
            throw new SeedProfileException($"{file}: it is no JSON: {exception.Message}", exception);
        }
    }

    /// <summary>
    ///     The value of a member: of a figure, which says its source, or what stands there where it is none.
    /// </summary>
    private static JsonNode Value(string file, PropertyInfo member, JsonNode? node)
    {
        var name = NameOf(member);
        if (node is null)
        {
            throw new SeedProfileException($"{file}: {name}: the member is missing; allowed: {Allowed(member)}.");
        }

        if (member.PropertyType == typeof(string) || member.PropertyType == typeof(IReadOnlyList<PinnedPatient>))
        {
            return node;
        }

        if (node is not JsonObject figure || figure["value"] is not { } value || figure["source"] is not { } source
            || figure.Count != 2 || source.GetValueKind() != JsonValueKind.String
            || source.GetValue<string>().Length == 0)
        {
            throw new SeedProfileException(
                $"{file}: {name}: a figure says its value and where it comes from; allowed: "
                + $"{{ \"value\": {Allowed(member)}, \"source\": \"...\" }}.");
        }

        return value;
    }

    private static void Check(string file, PropertyInfo member, JsonNode node)
    {
        object? value;
        try
        {
            value = node.Deserialize(member.PropertyType, Options);
        }
        catch (JsonException exception)
        {
            var where = exception.Path is { Length: > 1 } path ? path[1..] : "";
            throw new SeedProfileException(
                $"{file}: {NameOf(member)}{where}: {What(exception.Message)}; {NameOf(member)} is {Allowed(member)}.", exception);
        }

        CheckRange(file, NameOf(member), member, value);
        if (value is not IReadOnlyDictionary<TreatmentCondition, ConditionProfile> conditions)
        {
            return;
        }

        foreach (var (condition, of) in conditions)
        {
            foreach (var inner in typeof(ConditionProfile).GetProperties())
            {
                var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(condition.ToString());
                CheckRange(file, $"{NameOf(member)}.{name}.{NameOf(inner)}", inner, inner.GetValue(of));
            }
        }
    }

    /// <summary>What is wrong, without the types and bytes of which the library speaks.</summary>
    private static string What(string message)
    {
        var said = message.Split(" Path: ")[0].TrimEnd('.');
        return said.Contains("could not be mapped", StringComparison.Ordinal)
            ? $"there is no member '{said.Split('\'')[1]}'"
            : said.Contains("missing required", StringComparison.Ordinal)
                ? $"it lacks{said[said.LastIndexOf(": ", StringComparison.Ordinal)..][1..]}"
            : said.Contains("could not be converted", StringComparison.Ordinal) ? "the value cannot be read"
            : said;
    }

    private static void CheckRange(string file, string name, PropertyInfo member, object? value)
    {
        if (member.GetCustomAttribute<RangeAttribute>() is { } range
            && !range.IsValid(Convert.ToDouble(value, CultureInfo.InvariantCulture)))
        {
            throw new SeedProfileException(string.Create(
                CultureInfo.InvariantCulture, $"{file}: {name}: {value} is out of range; allowed: {Allowed(member)}."));
        }
    }

    private static void CheckTogether(string file, SeedProfile profile)
    {
        var error =
            profile.Name.Length is 0 or > 30
                || profile.Name.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
                ? "name: up to 30 lower-case letters, digits and hyphens are allowed"
            : profile.DaysSinceRegistration.Any(share => share.Value > profile.HistoryDays)
                ? "daysSinceRegistration: bounds are at most historyDays"
            : profile.Consultations.Any(share => share.Value > 250)
                ? "consultations: at most 250 are allowed"
            : profile.Pinned.GroupBy(pin => pin.Number).Any(pins => pins.Count() > 1 || pins.Key < 1)
                ? "pinned: each number from 1 is allowed once"
            : profile.Pinned.Any(pin => pin.Consultations is < 0 or > 250)
                ? "pinned.consultations: 0 to 250 are allowed"
            : profile.Pinned.Any(pin => pin.Age is < 18 or > 110)
                ? "pinned.age: 18 to 110 are allowed"
            : profile.Pinned.Any(pin => pin.CameDaysAgo < 0 || pin.CameDaysAgo > profile.HistoryDays)
                ? "pinned.cameDaysAgo: 0 to historyDays are allowed"
            : profile.Pinned.Any(pin => pin.City is { } city && Generation.Place.All.All(place => place.City != city))
                ? "pinned.city: a city of Place.All is allowed"
            : profile.Pinned.Any(
                pin => pin.Contraindication is { } name && Generation.Contraindication.All.All(c => c.Name != name))
                ? "pinned.contraindication: allowed are "
                    + string.Join(", ", Generation.Contraindication.All.Select(rule => rule.Name).Distinct())
            : null;
        if (error is not null)
        {
            throw new SeedProfileException($"{file}: {error}.");
        }
    }

    private static void RefuseOthers(string file, JsonObject root, string[] allowed)
    {
        if (root.Select(member => member.Key).FirstOrDefault(name => !allowed.Contains(name)) is { } unknown)
        {
            throw new SeedProfileException(
                $"{file}: {unknown}: there is no such member; allowed: {string.Join(", ", allowed)}.");
        }
    }

    private static string Allowed(PropertyInfo member)
    {
        var range = member.GetCustomAttribute<RangeAttribute>();
        var kind = member.PropertyType == typeof(int) ? "a whole number"
            : member.PropertyType == typeof(string) ? "a text"
            : range is not null ? "a number"
            : member.PropertyType == typeof(IReadOnlyList<PinnedPatient>) ? "a list of patients"
            : "an object of values with their weights";
        return range is null
            ? kind
            : string.Create(CultureInfo.InvariantCulture, $"{kind} from {range.Minimum} to {range.Maximum}");
    }

    private static string NameOf(PropertyInfo member) => JsonNamingPolicy.CamelCase.ConvertName(member.Name);
}
