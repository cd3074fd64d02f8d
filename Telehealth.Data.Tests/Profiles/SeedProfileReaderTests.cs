using System.Text.Json.Nodes;
using Telehealth.Seeder.Profiles;

namespace Telehealth.Data.Tests.Profiles;

/// <summary>
///     A profile of a team's own is read, and one that is wrong is refused in a line that says what is allowed.
/// </summary>
public sealed class SeedProfileReaderTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Every_built_in_profile_is_read_and_found_by_its_name()
    {
        Assert.Equal(SeedProfiles.Names, SeedProfiles.All.Select(profile => profile.Name));
        Assert.All(SeedProfiles.All, profile => Assert.Same(profile, SeedProfiles.Find(profile.Name)));
    }

    [Fact]
    public void A_file_is_a_profile()
    {
        Write(profile => profile["denied"]!["value"] = 0.5);

        Assert.Equal(("team", 0.5), (SeedProfiles.Find(_path).Name, SeedProfiles.Find(_path).Denied));
    }

    [Theory]
    [InlineData("denied", null, "denied: the member is missing", "a number from 0 to 1")]
    [InlineData("colour", "1", "colour: there is no such member", "daysSinceRegistration")]
    [InlineData("denied", """{ "value": 1.5, "source": "s" }""", "denied: 1.5 is out of range", "from 0 to 1")]
    [InlineData("denied", """{ "value": "often", "source": "s" }""", "denied: ", "a number from 0 to 1")]
    [InlineData(
        "denied", """{ "value": 0.5 }""", "denied: a figure says its value and where it comes from", "\"source\"")]
    [InlineData("denied", """{ "value": 0.5, "source": "" }""", "denied: a figure says", "\"source\"")]
    [InlineData("denied", "0.5", "denied: a figure says", "\"value\"")]
    [InlineData("patients", """{ "value": 0, "source": "s" }""", "patients: 0 is out of range", "from 1 to")]
    [InlineData("patients", """{ "value": 2.5, "source": "s" }""", "patients: ", "a whole number")]
    [InlineData(
        "tiers", """{ "value": { "gold": 1 }, "source": "s" }""", "'gold' is not allowed", "basic, standard, premium")]
    [InlineData("tiers", """{ "value": { "basic": -1 }, "source": "s" }""", "the weight of 'basic'", "from 0")]
    [InlineData("tiers", """{ "value": { "basic": 0 }, "source": "s" }""", "tiers", "more than 0")]
    [InlineData(
        "consultations", """{ "value": { "many": 1 }, "source": "s" }""", "'many' is not allowed", "whole numbers")]
    [InlineData("consultations", """{ "value": { "900": 1 }, "source": "s" }""", "consultations", "at most 250")]
    [InlineData("daysSinceRegistration", """{ "value": { "9999": 1 }, "source": "s" }""", "daysSinceRegistration",
        "historyDays")]
    [InlineData("conditions",
        """{ "value": { "trt": { "share": 1, "women": 2, "ages": { "20-30": 1 }, "source": "s" } }, "source": "s" }""",
        "conditions.trt.women: 2 is out of range", "from 0 to 1")]
    [InlineData("conditions",
        """{ "value": { "trt": { "share": 1, "women": 0, "ages": { "7-30": 1 }, "source": "s" } }, "source": "s" }""",
        "'7-30' is not allowed", "18-29")]
    [InlineData(
        "conditions", """{ "value": { "trt": { "share": 1, "women": 0, "ages": { "20-30": 1 } } }, "source": "s" }""",
        "conditions", "source")]
    [InlineData("pinned", """[{ "number": 1, "story": "s", "mood": "good" }]""", "pinned[0]", "mood")]
    [InlineData("pinned", """[{ "number": 1, "story": "s", "fate": "explodes" }]""", "pinned[0].fate: 'explodes'", "paused")]
    [InlineData("pinned", """[{ "number": 1, "story": "s", "tier": 2 }]""", "pinned[0].tier: a name", "basic, standard")]
    [InlineData("conditions", """{ "value": { "flu": {} }, "source": "s" }""", "'flu' is not allowed", "weight_loss, hair")]
    [InlineData("pinned", """[{ "story": "s" }]""", "pinned", "number")]
    [InlineData("pinned", """[{ "number": 1, "story": "s" }, { "number": 1, "story": "t" }]""", "pinned", "once")]
    [InlineData("pinned", """[{ "number": 1, "story": "s", "city": "Atlantis" }]""", "pinned.city", "Place.All")]
    [InlineData("pinned", """[{ "number": 1, "story": "s", "contraindication": "luck" }]""",
        "pinned.contraindication", "nitrates")]
    [InlineData("name", "\"dev\"", "name: 'dev' is the name of a built-in profile", "any other")]
    [InlineData("name", "\"Dev!\"", "name: ", "lower-case letters")]
    public void What_no_profile_can_say_is_refused_by_file_and_member_with_what_is_allowed(
        string member, string? json, string says, string allowed)
    {
        Write(profile =>
        {
            profile.Remove(member);
            if (json is not null)
            {
                profile.Add(member, JsonNode.Parse(json));
            }
        });

        var error = Assert.Throws<SeedProfileException>(() => SeedProfiles.Find(_path)).Message;

        Assert.StartsWith($"{_path}: ", error, StringComparison.Ordinal);
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Contains(allowed, error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error);
        Assert.DoesNotContain("System.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("huge", "There is no profile 'huge'")]
    [InlineData("nowhere.json", "nowhere.json: the profile cannot be read")]
    public void A_name_that_is_none_and_a_file_that_is_not_there_are_refused(string name, string says)
        => Assert.Contains(
            says, Assert.Throws<SeedProfileException>(() => SeedProfiles.Find(name)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{ nonsense", "it is no JSON")]
    [InlineData("[]", "a profile is a JSON object")]
    [InlineData("""{ "name": "a", "name": "b" }""", "it is no JSON")]
    public void A_file_that_holds_no_profile_is_refused(string text, string says)
    {
        File.WriteAllText(_path, text);

        Assert.Contains(
            $"{_path}: {says}", Assert.Throws<SeedProfileException>(() => SeedProfiles.Find(_path)).Message,
            StringComparison.Ordinal);
    }

    private void Write(Action<JsonObject> change)
    {
        using var stream = typeof(SeedProfiles).Assembly.GetManifestResourceStream("Profiles.dev.json")!;
        var profile = (JsonObject)JsonNode.Parse(stream)!;
        profile["name"] = "team";
        change(profile);
        File.WriteAllText(_path, profile.ToJsonString());
    }
}
