using System.Text.Json;
using System.Text.Json.Serialization;
using Telehealth.Data.Clinical;

namespace Telehealth.Seeder.Generation;

/// <summary>
///     What patients and providers write to each other in a language, a JSON file of the folder Words each: made-up
///     words for made-up rows, which no clinician has checked and none should learn from. Sentences are put together
///     from parts, so that thousands of patients do not all read alike.
/// </summary>
internal sealed record Words
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private static readonly Words[] All = [.. Enum.GetNames<Language>().Select(Read)];

    public required IReadOnlyDictionary<TreatmentCondition, ConditionWords> Conditions { get; init; }

    public required string[] Wishes { get; init; }

    public required string[] Durations { get; init; }

    public required string[] FollowUps { get; init; }

    public required string[] FollowUpDetails { get; init; }

    public required string Hello { get; init; }

    public required string[] Greetings { get; init; }

    /// <summary>What may stand before a question.</summary>
    public required string[] Asking { get; init; }

    /// <summary>What may stand after an answer.</summary>
    public required string[] Closing { get; init; }

    public required string[] Thanks { get; init; }

    public required string[] Acknowledges { get; init; }

    public required string Received { get; init; }

    public required string OutOfService { get; init; }

    public required string InPerson { get; init; }

    public required string Identity { get; init; }

    public required string Contraindicated { get; init; }

    public required string NotForWomen { get; init; }

    /// <summary>An SMS; {0} is the number of the order, as in the next.</summary>
    public required string OrderShipped { get; init; }

    public required string OrderDelivered { get; init; }

    public required string RefillDue { get; init; }

    public static Words In(Language language) => All[(int)language];

    private static Words Read(string language)
    {
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(language);
        using var stream = typeof(Words).Assembly.GetManifestResourceStream($"Words.{name}.json")!;
        return JsonSerializer.Deserialize<Words>(stream, Options)!;
    }
}
