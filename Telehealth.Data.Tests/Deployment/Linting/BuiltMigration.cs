using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Data.Tests.Deployment.Linting;

/// <summary>A migration made on the spot.</summary>
[Migration("20260110000000_Built")]
internal sealed class BuiltMigration(Action<MigrationBuilder> up, Action<ModelBuilder>? model = null) : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => up(migrationBuilder);

    protected override void BuildTargetModel(ModelBuilder modelBuilder)
    {
        // As the designer file says it; without it the generator does not trust the old type of a column.
        modelBuilder.HasAnnotation("ProductVersion", "10.0.15");
        model?.Invoke(modelBuilder);
    }
}
