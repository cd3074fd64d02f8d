using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment;

/// <summary>
///     The catalog of a migrated database is the one that was reviewed, schema-baseline.txt. A change of it shows in a review
///     as a few lines, whatever the migration looks like.
/// </summary>
public class SchemaBaselineTests(Database database) : IClassFixture<Database>
{
    /// <summary>PostgreSQL words definitions differently from one major version to the next.</summary>
    private const string Major = "15";

    private const string Accept = "TELEHEALTH_ACCEPT_BASELINE";

    private static readonly string Path = System.IO.Path.Combine(
        Repository.Root, "Telehealth.Data.Tests", "Deployment", "schema-baseline.txt");

    [Fact]
    public async Task The_schema_is_the_reviewed_one()
    {
        var version = await database.QueryAsync<string>("SHOW server_version");
        Assert.SkipUnless(version.Split('.')[0] == Major, $"The baseline is of PostgreSQL {Major}; this is {version}.");
        var schema = await SchemaDump.ReadAsync(database.OwnerConnectionString);

        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            await File.WriteAllTextAsync(Path, schema);
        }

        var difference = Difference(await File.ReadAllTextAsync(Path), schema);
        Assert.True(difference is null, difference);
    }

    [Fact]
    public async Task A_change_is_shown_with_the_way_to_accept_it()
    {
        var before = await SchemaDump.ReadAsync(database.OwnerConnectionString);
        var changed = new Database(database.Server);
        await changed.InitializeAsync();
        await changed.RowsAsync("ALTER TABLE patients ALTER first_name TYPE text, DROP CONSTRAINT ck_patients_valid_payment_method");

        var difference = Difference(before, await SchemaDump.ReadAsync(changed.OwnerConnectionString));

        await changed.DisposeAsync();
        Assert.NotNull(difference);
        Assert.Contains("- patients.first_name column character varying(100) not null", difference);
        Assert.Contains("+ patients.first_name column text not null", difference);
        Assert.Contains("- patients constraint ck_patients_valid_payment_method", difference);
        Assert.Contains($"{Accept}=1 dotnet test", difference);
    }

    [Fact]
    public void Line_ends_are_no_change() => Assert.Null(Difference("a\r\nb\r\n", "a\nb\n"));

    /// <returns>The first differing lines and what to do; null where there are none.</returns>
    private static string? Difference(string reviewed, string schema)
    {
        var (before, after) = (Lines(reviewed), Lines(schema));
        if (before.SequenceEqual(after))
        {
            return null;
        }

        var lines = before.Except(after).Select(line => $"- {line}")
            .Concat(after.Except(before).Select(line => $"+ {line}"))
            .DefaultIfEmpty("The lines are the same, in another order or number.").ToList();
        return string.Join(
            '\n',
            [
                $"The schema is not the one in {System.IO.Path.GetFileName(Path)}; {lines.Count} line(s) differ, first:",
                .. lines.Take(20),
                $"Where this is meant, accept it with `{Accept}=1 dotnet test` and commit the file.",
            ]);
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
