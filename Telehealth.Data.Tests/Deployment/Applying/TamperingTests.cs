using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Applying;

/// <summary>The code's migrations are not those that were applied, and one is still to come.</summary>
public sealed class TamperingTests(TestServer server) : IAsyncLifetime
{
    private readonly SampleDatabase _database = new(server);

    public static TheoryData<string, string[]> Cases => new()
    {
        { "one byte changed", ["20260104000000_Constraints", "changed"] },
        { "two swapped", ["20260103000000_Indexes", "20260104000000_Constraints", "swapped"] },
        { "one deleted", ["20260104000000_Constraints", "deleted"] },
        { "one inserted", ["20260103120000_Inserted", "inserted"] },
    };

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_is_named_and_refused_before_anything_is_written(string how, string[] words)
    {
        await SampleContext.MigrateAsync(_database.OwnerConnectionString, [.. SampleMigrations.All.SkipLast(1)]);
        var before = await StateAsync();

        var refusal = await Assert.ThrowsAsync<TamperedHistoryException>(
            () => SampleContext.MigrateAsync(_database.OwnerConnectionString, Tampered(SampleMigrations.All, how)));

        Assert.All(words, word => Assert.Contains(word, refusal.Message, StringComparison.Ordinal));
        Assert.Equal(before, await StateAsync());
    }

    /// <summary>What the test above is there for.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Stock_EF_Core_goes_on(string how, string[] words)
    {
        Assert.NotEmpty(words);
        var empty = new EmptyDatabase(server);
        await empty.InitializeAsync();
        await SampleContext.MigrateStockAsync(empty.OwnerConnectionString, [.. SampleMigrations.Stock.SkipLast(1)]);

        await SampleContext.MigrateStockAsync(empty.OwnerConnectionString, Tampered(SampleMigrations.Stock, how));

        Assert.Equal(["1"], await empty.RowsAsync("SELECT count(*) FROM pg_class WHERE relname = 'ix_visits_cost'"));
        await empty.DisposeAsync();
    }

    private static IReadOnlyList<Type> Tampered(IReadOnlyList<Type> migrations, string how) => how switch
    {
        "one byte changed" => [.. migrations.Select(type => type == typeof(Constraints) ? typeof(ChangedConstraints) : type)],
        "two swapped" =>
        [
            .. migrations.Select(type => type == typeof(Constraints) ? typeof(IndexesAsConstraints)
                : type == typeof(Indexes) ? typeof(ConstraintsAsIndexes) : type),
        ],
        "one deleted" => [.. migrations.Where(type => type != typeof(Constraints))],
        _ => [.. migrations, typeof(Inserted)],
    };

    private async Task<string> StateAsync()
        => await Database.ReadCatalogTextAsync(_database.OwnerConnectionString)
            + string.Join('\n', await _database.RowsAsync("SELECT migration_history, xmin FROM migration_history"));

    [Migration("20260104000000_Constraints")]
    internal sealed class ChangedConstraints : Constraints
    {
        protected override string Cost => "cost >= 1";
    }

    [Migration("20260104000000_Constraints")]
    internal sealed class IndexesAsConstraints : Indexes;

    [Migration("20260103000000_Indexes")]
    internal sealed class ConstraintsAsIndexes : Constraints;

    [Migration("20260103120000_Inserted")]
    internal sealed class Inserted : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
            => migrationBuilder.AddColumn<string>("extra", "clinics", "text", nullable: true);
    }
}
