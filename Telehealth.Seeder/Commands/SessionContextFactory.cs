using Microsoft.EntityFrameworkCore;
using Telehealth.Data;

namespace Telehealth.Seeder.Commands;

/// <summary>The contexts of a session, for services that make their own.</summary>
internal sealed class SessionContextFactory(Session session) : IDbContextFactory<TelehealthDbContext>
{
    public TelehealthDbContext CreateDbContext() => session.CreateContext();
}
