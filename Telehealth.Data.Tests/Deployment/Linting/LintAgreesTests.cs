using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment.Linting;
using Telehealth.Data.Tests.Deployment.Observing;
using Telehealth.Data.Tests.Loading;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Linting;

/// <summary>
///     The lint and PostgreSQL agree on the project's own migrations: what is said to block does, and nothing else does. Each
///     is applied again to a database with fake data, after it was reverted.
/// </summary>
public sealed class LintAgreesTests(TestServer server)
{
    /// <summary>Rows that stay must not refer to rows that are reverted.</summary>
    private const string Forget =
        """
        UPDATE orders SET subscription_id = NULL;
        UPDATE consultations SET treatment_override_id = NULL,
            selected_plan_id = NULL, selected_plan_name = NULL, selected_plan_price = NULL;
        """;

    [Fact]
    public async Task Nothing_in_the_projects_migrations_blocks_that_the_lint_does_not_find()
    {
        var database = new SeededDatabase(server);
        await database.InitializeAsync();
        await database.RowsAsync(Forget);
        await using var context = Database.CreateContext(database.OwnerConnectionString);
        var assembly = context.GetService<IMigrationsAssembly>();
        var names = assembly.Migrations.Keys.ToList();
        for (var i = names.Count - 1; i > 0; i--)
        {
            await RevertAsync(database.OwnerConnectionString, names[i - 1]);
            var observed = await MigrationObserver.ObserveAsync(context, database.OwnerConnectionString, names[i]);
            var found = MigrationLint.Find(assembly, context.Database.ProviderName!, [names[i]])
                .Where(finding => finding.Harm == LintHarm.Blocks);

            Assert.Equal(found.Any(), observed.Statements.Any(statement => statement.Blocks));
            Assert.Empty(observed.NotValidated);
            Assert.Empty(observed.InvalidIndexes);
        }

        await database.DisposeAsync();
    }

    private static async Task RevertAsync(string connectionString, string target)
    {
        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        options.UseTelehealth(connectionString).WithMigrationSettings(new() { AllowDataLoss = true });
        await using var context = new TelehealthDbContext(options.Options);
        await context.GetService<IMigrator>().MigrateAsync(target);
    }
}
