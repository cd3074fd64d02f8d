using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment;
using Telehealth.Data.Deployment.Linting;
using Telehealth.Data.Schema.Online;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Applying;

/// <summary>The same migration from a checkout with other line ends.</summary>
public sealed class LineEndsTests(TestServer server)
{
    [Fact]
    public async Task A_migration_with_CRLF_has_the_checksums_of_the_one_with_LF()
    {
        var lf = await ApplyAsync(typeof(LineFeeds));

        Assert.Equal(lf, await ApplyAsync(typeof(CarriageReturns)));
        // The checksums see a line that differs.
        Assert.NotEqual(lf.Operations, (await ApplyAsync(typeof(OtherText))).Operations);
        Assert.NotEqual(lf.Sql, (await ApplyAsync(typeof(OtherText))).Sql);
    }

    private async Task<(string Operations, string Sql)> ApplyAsync(Type migration)
    {
        var database = new SampleDatabase(server);
        await database.InitializeAsync();
        IReadOnlyList<Type> migrations = [.. SampleMigrations.BeforeRows, migration];
        await SampleContext.MigrateAsync(database.OwnerConnectionString, migrations);
        await using var context = SampleContext.Create(database.OwnerConnectionString, migrations);
        var row = (await MigrationStatus.ReadAsync(context)).History[^1];
        await database.DisposeAsync();
        return (row.Checksum!, row.SqlChecksum!);
    }

    [SuppressLint("raw-sql", "It is about the text.")]
    [SuppressLint("new-check", "It is about the text.")]
    internal abstract class Text(string lineEnd, string word = "second") : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql($"COMMENT ON TABLE clinics IS 'first{lineEnd}{word}';");
            migrationBuilder.AddCheckConstraint("ck_clinics_name", "clinics", $"name <> ''{lineEnd}AND name <> '{word}'");
            migrationBuilder.MoveData("clinics", $"name = {lineEnd}name", $"true{lineEnd}");
        }
    }

    [Migration("20260110000000_Text")]
    internal sealed class LineFeeds() : Text("\n");

    [Migration("20260110000000_Text")]
    internal sealed class CarriageReturns() : Text("\r\n");

    [Migration("20260110000000_Text")]
    internal sealed class OtherText() : Text("\n", "Second");
}
