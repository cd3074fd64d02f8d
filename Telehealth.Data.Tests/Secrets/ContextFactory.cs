using Microsoft.EntityFrameworkCore;

namespace Telehealth.Data.Tests.Secrets;

internal sealed class ContextFactory(Func<TelehealthDbContext> create) : IDbContextFactory<TelehealthDbContext>
{
    public TelehealthDbContext CreateDbContext() => create();
}
