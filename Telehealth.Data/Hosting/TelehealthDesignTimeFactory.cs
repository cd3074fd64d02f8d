using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Telehealth.Data.Hosting;

/// <summary>Makes the context for <c>dotnet ef</c>.</summary>
public sealed class TelehealthDesignTimeFactory : IDesignTimeDbContextFactory<TelehealthDbContext>
{
    /// <inheritdoc />
    public TelehealthDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        options.UseTelehealth(Environment.GetEnvironmentVariable("ConnectionStrings__Telehealth") ?? "Host=localhost");
        return new TelehealthDbContext(options.Options);
    }
}
