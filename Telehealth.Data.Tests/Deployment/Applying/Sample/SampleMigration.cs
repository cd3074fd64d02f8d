using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Data.Tests.Deployment.Applying.Sample;

/// <summary>A migration whose model has the one table of which the model says more than the migration: that it is partitioned.</summary>
public abstract class SampleMigration : Migration
{
    protected override void BuildTargetModel(ModelBuilder modelBuilder)
        => modelBuilder.Entity("Log", entity =>
        {
            entity.Property<Guid>("id");
            entity.ToTable("logs");
            entity.HasAnnotation("Telehealth:PartitionByMonth", "id");
        });
}
