namespace Telehealth.Seeder.Generation;

/// <summary>A city, its state and one of its ZIP codes, which agree (USPS).</summary>
public sealed record Place(string City, string State, string Zip)
{
    /// <summary>Places to live in: the ten most populous states, and a few others.</summary>
    public static IReadOnlyList<Place> All { get; } =
    [
        new("Los Angeles", "CA", "90012"), new("San Diego", "CA", "92101"), new("San Jose", "CA", "95112"),
        new("Sacramento", "CA", "95814"), new("Fresno", "CA", "93721"), new("Oakland", "CA", "94607"),
        new("New York", "NY", "10027"), new("Brooklyn", "NY", "11215"), new("Buffalo", "NY", "14202"),
        new("Rochester", "NY", "14607"), new("Albany", "NY", "12207"),
        new("Houston", "TX", "77002"), new("Austin", "TX", "78701"), new("Dallas", "TX", "75201"),
        new("San Antonio", "TX", "78205"), new("El Paso", "TX", "79901"),
        new("Miami", "FL", "33130"), new("Tampa", "FL", "33602"), new("Orlando", "FL", "32801"),
        new("Jacksonville", "FL", "32202"), new("Tallahassee", "FL", "32301"),
        new("Chicago", "IL", "60614"), new("Springfield", "IL", "62701"), new("Peoria", "IL", "61602"),
        new("Philadelphia", "PA", "19103"), new("Pittsburgh", "PA", "15222"), new("Harrisburg", "PA", "17101"),
        new("Columbus", "OH", "43215"), new("Cleveland", "OH", "44113"), new("Cincinnati", "OH", "45202"),
        new("Atlanta", "GA", "30308"), new("Savannah", "GA", "31401"), new("Augusta", "GA", "30901"),
        new("Charlotte", "NC", "28202"), new("Raleigh", "NC", "27601"), new("Durham", "NC", "27701"),
        new("Detroit", "MI", "48226"), new("Grand Rapids", "MI", "49503"), new("Ann Arbor", "MI", "48104"),
        new("Seattle", "WA", "98101"), new("Denver", "CO", "80202"), new("Boston", "MA", "02116"),
        new("Phoenix", "AZ", "85004"), new("Portland", "OR", "97205"), new("Anchorage", "AK", "99501"),
    ];
}
