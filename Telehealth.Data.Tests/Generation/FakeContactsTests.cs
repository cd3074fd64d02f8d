using Telehealth.Data.Patients;
using Telehealth.Seeder.Generation;
using Telehealth.Seeder.Profiles;

namespace Telehealth.Data.Tests.Generation;

/// <summary>Phone numbers, ZIP codes and professional numbers that are right in form and nobody's.</summary>
public class FakeContactsTests
{
    [Fact]
    public void Phone_numbers_are_in_the_range_for_fiction_and_differ_until_they_are_used_up()
    {
        var numbers = Enumerable.Range(1, PhoneNumbers.Count).Select(PhoneNumbers.Of).ToHashSet();

        Assert.Equal(PhoneNumbers.Count, numbers.Count);
        Assert.All(numbers, number => Assert.Matches(@"^\+1[2-9][0-9]{2}55501[0-9]{2}$", number));
        Assert.Equal(PhoneNumbers.Of(1), PhoneNumbers.Of(PhoneNumbers.Count + 1));
    }

    [Theory]
    [InlineData(0, "2000000002")]
    [InlineData(12345678, "2123456784")]
    public void An_NPI_ends_in_its_check_digit(int index, string expected)
    {
        Assert.Equal(expected, ProviderNumbers.Npi(index));

        // The whole number with its prefix has a Luhn sum that ends in 0: the example of CMS first, as a control.
        Assert.Equal(0, LuhnSum("808401234567893") % 10);
        Assert.Equal(0, LuhnSum($"80840{ProviderNumbers.Npi(index)}") % 10);
    }

    [Theory]
    [InlineData("Farmer", 123456, "ZF1234563")]
    [InlineData("Ó Briain", 1, "Z90000012")]
    public void A_DEA_number_ends_in_its_check_digit(string lastName, int index, string expected)
        => Assert.Equal(expected, ProviderNumbers.Dea(lastName, index));

    [Fact]
    public void Places_are_named_once_in_every_state_with_a_ZIP_code_of_its_region()
    {
        // The first digit stands for a group of states (USPS).
        string[] regions =
        [
            "CT MA ME NH NJ RI VT", "DE NY PA", "DC MD NC SC VA WV", "AL FL GA MS TN", "IN KY MI OH",
            "IA MN MT ND SD WI", "IL KS MO NE", "AR LA OK TX", "AZ CO ID NM NV UT WY", "AK CA HI OR WA",
        ];

        Assert.Equal(Place.All.Count, Place.All.Select(place => place.Zip).Distinct().Count());
        Assert.Equal(
            regions.SelectMany(states => states.Split(' ')).Order(),
            Place.All.Select(place => place.State).Distinct().Order());
        Assert.All(
            Place.All, place => Assert.Contains(place.State, regions[place.Zip[0] - '0'], StringComparison.Ordinal));
    }

    [Fact]
    public void E_mail_addresses_keep_the_letters_of_accented_names()
    {
        var sofia = TestClinic.Patients(TestClinic.Create(profile: SeedProfiles.Demo), 4);

        Assert.StartsWith(
            "sofia.ramirez.4@example.",
            sofia.Of(typeof(PatientLogin)).Cast<PatientLogin>().Single().Email, StringComparison.Ordinal);
    }

    private static int LuhnSum(string digits)
        => digits.Reverse().Select((digit, i) => (digit - '0') * (1 + (i % 2))).Sum(product => (product / 10) + (product % 10));
}
