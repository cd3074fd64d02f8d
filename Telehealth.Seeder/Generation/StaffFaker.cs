using Telehealth.Data.Staff;

namespace Telehealth.Seeder.Generation;

/// <summary>Providers and admins. They are there before the first patient.</summary>
internal sealed class StaffFaker(Clinic clinic, StoryRows rows)
{
    private static readonly string[] Specialties =
        ["Family medicine", "Internal medicine", "Dermatology", "Urology", "Endocrinology", "Women's health"];

    private static readonly string[] States = [.. Place.All.Select(place => place.State).Distinct()];

    private const int ServedStates = 4;

    private readonly string[] _served = [.. clinic.PlacesServed.Select(place => place.State).Distinct()];
    private readonly string[] _others = [.. clinic.PlacesNotServed.Select(place => place.State).Distinct()];

    // Every status and role is taken by somebody; the rest work.
    private static readonly ProviderStatus[] NotWorking =
        [ProviderStatus.Pending, ProviderStatus.Inactive, ProviderStatus.Suspended];

    public IReadOnlyList<Provider> Providers()
        => [.. Enumerable.Range(1, clinic.Profile.Providers + NotWorking.Length + 1).Select(Provider)];

    public IReadOnlyList<Admin> Admins() => [.. Enumerable.Range(1, clinic.Profile.Admins).Select(Admin)];

    private Provider Provider(int index)
    {
        var draw = clinic.Draw.At("provider", index);
        var beyond = index - clinic.Profile.Providers;
        var status = beyond >= 1 && beyond <= NotWorking.Length ? NotWorking[beyond - 1] : ProviderStatus.Active;
        var pending = status == ProviderStatus.Pending;
        var (first, last) = Name(draw);
        var resetting = index == 1;

        var createdAt = pending ? clinic.AsOf.AddDays(-3)
            : clinic.Start + draw.Time("created", TimeSpan.Zero, TimeSpan.FromDays(20));
        var lastLogin = pending ? (DateTimeOffset?)null
            : clinic.AsOf - draw.Time(
                "login", TimeSpan.FromMinutes(5), TimeSpan.FromDays(status == ProviderStatus.Active ? 3 : 90));

        return rows.Add(
            new Provider
            {
                Email = $"dr.{Email.LocalPart(first, last)}.{index}@{Email.Domain(draw)}",
                PasswordHash = Login.UnusablePasswordHash,
                FirstName = first,
                LastName = last,
                Phone = draw.Chance("phone", 0.9) ? PhoneNumbers.Of(PhoneNumbers.Count - index) : null,
                LicenseNumber = $"{States[index % States.Length]}-{draw.Between("license", 10_000, 99_999)}",
                NpiNumber = pending ? null : ProviderNumbers.Npi(index),
                DeaNumber = draw.Chance("dea", 0.7) ? ProviderNumbers.Dea(last, index) : null,
                Specialties = [Specialties[index % Specialties.Length]],
                StatesLicensed = LicensedIn(index),
                Status = status,
                EmailVerified = !pending,
                VerificationTokenHash = pending ? Login.TokenHash(draw, "verification") : null,
                ResetTokenHash = resetting ? Login.TokenHash(draw, "reset") : null,
                ResetTokenExpiresAt = resetting ? clinic.AsOf.AddMinutes(45) : null,
                AvailableForConsultations = beyond <= NotWorking.Length,
                ConsultationCapacity = 10 + (5 * draw.Between("capacity", 0, 4)),
                LastLoginAt = lastLogin,
            },
            createdAt, lastLogin);
    }

    /// <summary>
    ///     Four of the states that the pharmacy ships to, where most patients live, and of the others as many as it
    ///     takes for each to have a provider who works.
    /// </summary>
    private string[] LicensedIn(int index)
    {
        var states = new SortedSet<string>(StringComparer.Ordinal);
        Take(_served, ServedStates);
        Take(_others, 1);
        return [.. states];

        void Take(string[] from, int least)
        {
            var providers = clinic.Profile.Providers;
            var count = Math.Max(least, (from.Length + providers - 1) / providers);
            for (var i = 0; i < count && from.Length > 0; i++)
            {
                states.Add(from[((index * count) + i) % from.Length]);
            }
        }
    }

    private Admin Admin(int index)
    {
        var draw = clinic.Draw.At("admin", index);
        var (first, last) = Name(draw);
        var role = index switch { 1 => AdminRole.SuperAdmin, 2 or 3 => AdminRole.Admin, _ => AdminRole.Support };
        var status = (clinic.Profile.Admins - index) switch
        {
            0 => AdminStatus.Suspended,
            1 => AdminStatus.Inactive,
            _ => AdminStatus.Active,
        };
        var resetting = index == 4;
        var invited = index == 5;
        var lastLogin = invited ? (DateTimeOffset?)null
            : clinic.AsOf - draw.Time("login", TimeSpan.FromMinutes(5), TimeSpan.FromDays(5));

        return rows.Add(
            new Admin
            {
                Email = $"{Email.LocalPart(first, last)}.{index}@{Email.Domain(draw)}",
                PasswordHash = Login.UnusablePasswordHash,
                FirstName = first,
                LastName = last,
                Role = role,
                Permissions = role == AdminRole.Support ? ["refunds", "flags"] : [],
                Status = status,
                ResetTokenHash = resetting ? Login.TokenHash(draw, "reset") : null,
                ResetTokenExpiresAt = resetting ? clinic.AsOf.AddMinutes(45) : null,
                LastLoginAt = lastLogin,
            },
            clinic.Start + draw.Time("created", TimeSpan.Zero, TimeSpan.FromDays(10)), lastLogin);
    }

    private static (string First, string Last) Name(Draw draw)
        => (draw.Pick("first", draw.Chance("woman", 0.5) ? Pools.FemaleNames : Pools.MaleNames),
            draw.Pick("last", Pools.LastNames));
}
