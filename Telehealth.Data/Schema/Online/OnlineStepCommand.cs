using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Telehealth.Data.Schema.Online;

/// <summary>A step among the commands of a migration: scripts take its text, whoever applies the migration the step.</summary>
internal sealed class OnlineStepCommand(IRelationalCommand command, OnlineStep step, MigrationsSqlGeneratorDependencies dependencies)
    : MigrationCommand(command, dependencies.CurrentContext.Context, dependencies.Logger, transactionSuppressed: true)
{
    public OnlineStep Step { get; } = step;
}
