using Microsoft.EntityFrameworkCore;

namespace Telehealth.Data.Tests.TestDatabase;

/// <summary>A context with the conventions of <see cref="TelehealthDbContext" /> and whatever entities a test wants.</summary>
public abstract class ConventionsOnlyContext(DbContextOptions options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Conventions.Add(_ => new ClassifiesTheRest());
        configurationBuilder.AddTelehealthConventions();
    }
}
