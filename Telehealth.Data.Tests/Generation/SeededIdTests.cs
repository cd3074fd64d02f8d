using Telehealth.Data.Billing;
using Telehealth.Data.Patients;
using Telehealth.Seeder.Generation;

namespace Telehealth.Data.Tests.Generation;

public class SeededIdTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 12, 30, 15, 123, TimeSpan.Zero);

    [Fact]
    public void An_identifier_is_a_UUIDv7_of_the_rows_time()
    {
        var id = SeededId.Create(typeof(Patient), At, SeededId.MaxPatient, SeededId.MaxRowsPerPatient - 1);

        Assert.Equal((7, true), (id.Version, id.Variant is >= 8 and <= 11));
        Assert.Equal(At.ToUnixTimeMilliseconds(), Convert.ToInt64(id.ToString("N")[..12], 16));
    }

    [Fact]
    public void Identifiers_of_a_millisecond_differ_and_sort_as_they_were_made()
    {
        var ids = Enumerable.Range(0, SeededId.MaxRowsPerPatient)
            .Select(i => SeededId.Create(typeof(Order), At, 7, i).ToString()).ToList();

        Assert.Equal(ids, ids.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_Seeder_knows_its_own_identifiers_by_type()
    {
        var id = SeededId.Create(typeof(Patient), At, 7, 0);

        Assert.True(SeededId.IsSeeded(typeof(Patient), id));
        Assert.False(SeededId.IsSeeded(typeof(Order), id));
        Assert.All(Enumerable.Range(0, 10_000), _ => Assert.False(SeededId.IsSeeded(typeof(Patient), Guid.CreateVersion7())));
        Assert.False(SeededId.IsSeeded(typeof(Patient), Guid.NewGuid()));
        Assert.False(SeededId.IsSeeded(typeof(Patient), Guid.Empty));
    }

    [Fact]
    public void Numbers_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SeededId.Create(typeof(Patient), At, SeededId.MaxPatient + 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SeededId.Create(typeof(Patient), At, 1, SeededId.MaxRowsPerPatient));
    }
}
