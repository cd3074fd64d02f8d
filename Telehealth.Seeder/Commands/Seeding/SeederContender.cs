using Telehealth.Data.Deployment.Backups;

namespace Telehealth.Seeder.Commands.Seeding;

/// <summary>The Seeder, from the start of its process to its end.</summary>
internal sealed class SeederContender(SeedSize size, string migrated, DatabaseContent expected)
    : Contender("seed, from the start of its process", migrated, expected)
{
    public override Task FillAsync(TargetDatabase database, CancellationToken cancellationToken)
        => SeedProcess.RunAsync(database, size, cancellationToken);
}
