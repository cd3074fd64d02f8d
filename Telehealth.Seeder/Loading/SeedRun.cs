using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Telehealth.Data;
using Telehealth.Data.Staff;
using Telehealth.Seeder.Profiles;

namespace Telehealth.Seeder.Loading;

/// <summary>What a database is seeded with. It is kept in the database, as the system setting <c>seed_run</c>.</summary>
/// <param name="Profile">Name of the profile.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Patients">How many patients.</param>
/// <param name="AsOf">The day at whose beginning (UTC) every story ends.</param>
public sealed record SeedRun(string Profile, int Seed, int Patients, DateOnly AsOf)
{
    /// <summary>Name of the setting.</summary>
    public const string SettingKey = "seed_run";

    private const int DefaultSeed = 1;

    /// <summary>Where every story ends.</summary>
    public DateTimeOffset Now => new(AsOf, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>The run that filled a database; null where none did.</summary>
    public static async Task<SeedRun?> ReadAsync(TelehealthDbContext context, CancellationToken cancellationToken = default)
        => await context.SystemSettings.Where(s => s.Key == SettingKey).Select(s => s.Value)
            .SingleOrDefaultAsync(cancellationToken)
            is { } json
            ? JsonSerializer.Deserialize<SeedRun>(json, JsonSerializerOptions.Web)
            : null;

    /// <summary>The run that options ask for in a database that an earlier run filled, or none did.</summary>
    /// <exception cref="SeedRunMismatchException">They ask for another run than the earlier.</exception>
    public static SeedRun Of(SeedOptions options, SeedRun? earlier, DateOnly today)
    {
        var run = new SeedRun(
            options.Profile.Name,
            options.Seed ?? earlier?.Seed ?? DefaultSeed,
            options.Patients ?? earlier?.Patients ?? options.Profile.Patients,
            options.AsOf ?? earlier?.AsOf ?? today);
        return earlier is null || earlier == run ? run : throw new SeedRunMismatchException(earlier, run);
    }

    /// <summary>The profile of that name.</summary>
    public SeedProfile FindProfile() => SeedProfiles.All.Single(profile => profile.Name == Profile);

    /// <summary>The row that keeps it.</summary>
    public SystemSetting ToSetting() => new()
    {
        Key = SettingKey,
        Value = JsonSerializer.Serialize(this, JsonSerializerOptions.Web),
        Description = "What the Seeder filled this database with; its patients are not real.",
        CreatedAt = Now,
        UpdatedAt = Now,
        Version = 1,
    };

    /// <summary>The run as the command line's options.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"--seed {Seed} --patients {Patients} --as-of {AsOf:yyyy-MM-dd}");
}
