namespace Telehealth.Seeder.Generation;

/// <summary>A city, its state and one of its ZIP codes, which agree (USPS), and its clock.</summary>
/// <param name="City">The city.</param>
/// <param name="State">The state, or DC, as USPS writes it.</param>
/// <param name="Zip">One of the city's ZIP codes.</param>
/// <param name="Zone">The city's time zone.</param>
public sealed record Place(string City, string State, string Zip, UsZone Zone)
{
    /// <summary>Places to live in: every state and the District of Columbia, the large states several times.</summary>
    public static IReadOnlyList<Place> All { get; } =
    [
        .. In(UsZone.Pacific,
            "Los Angeles CA 90012", "San Diego CA 92101", "San Jose CA 95112", "San Francisco CA 94103",
            "Sacramento CA 95814", "Fresno CA 93721", "Oakland CA 94607", "Long Beach CA 90802", "Seattle WA 98101",
            "Spokane WA 99201", "Tacoma WA 98402", "Portland OR 97205", "Eugene OR 97401", "Las Vegas NV 89101",
            "Reno NV 89501"),
        .. In(UsZone.Mountain,
            "El Paso TX 79901", "Denver CO 80202", "Boulder CO 80302", "Colorado Springs CO 80903",
            "Salt Lake City UT 84101", "Boise ID 83702", "Billings MT 59101", "Missoula MT 59801", "Cheyenne WY 82001",
            "Albuquerque NM 87102", "Santa Fe NM 87501"),
        .. In(UsZone.Arizona, "Phoenix AZ 85004", "Tucson AZ 85701", "Mesa AZ 85201"),
        .. In(UsZone.Central,
            "Houston TX 77002", "Austin TX 78701", "Dallas TX 75201", "San Antonio TX 78205", "Fort Worth TX 76102",
            "Chicago IL 60614", "Springfield IL 62701", "Peoria IL 61602", "Naperville IL 60540", "Birmingham AL 35203",
            "Montgomery AL 36104", "Huntsville AL 35801", "Little Rock AR 72201", "Des Moines IA 50309",
            "Cedar Rapids IA 52401", "Wichita KS 67202", "Topeka KS 66603", "New Orleans LA 70112",
            "Baton Rouge LA 70801", "Minneapolis MN 55401", "Saint Paul MN 55101", "Jackson MS 39201",
            "Kansas City MO 64106", "Saint Louis MO 63101", "Omaha NE 68102", "Lincoln NE 68508", "Fargo ND 58102",
            "Oklahoma City OK 73102", "Tulsa OK 74103", "Sioux Falls SD 57104", "Nashville TN 37203",
            "Memphis TN 38103", "Milwaukee WI 53202", "Madison WI 53703"),
        .. In(UsZone.Eastern,
            "New York NY 10027", "Brooklyn NY 11215", "Buffalo NY 14202", "Rochester NY 14607", "Albany NY 12207",
            "Syracuse NY 13202", "Miami FL 33130", "Tampa FL 33602", "Orlando FL 32801", "Jacksonville FL 32202",
            "Tallahassee FL 32301", "Fort Lauderdale FL 33301", "Philadelphia PA 19103", "Pittsburgh PA 15222",
            "Harrisburg PA 17101", "Allentown PA 18101", "Columbus OH 43215", "Cleveland OH 44113",
            "Cincinnati OH 45202", "Toledo OH 43604", "Atlanta GA 30308", "Savannah GA 31401", "Augusta GA 30901",
            "Macon GA 31201", "Charlotte NC 28202", "Raleigh NC 27601", "Durham NC 27701", "Greensboro NC 27401",
            "Detroit MI 48226", "Grand Rapids MI 49503", "Ann Arbor MI 48104", "Lansing MI 48933", "Boston MA 02116",
            "Worcester MA 01608", "Cambridge MA 02139", "Hartford CT 06103", "New Haven CT 06510",
            "Wilmington DE 19801", "Dover DE 19901", "Washington DC 20001", "Indianapolis IN 46204",
            "Fort Wayne IN 46802", "Louisville KY 40202", "Lexington KY 40507", "Portland ME 04101", "Bangor ME 04401",
            "Baltimore MD 21201", "Annapolis MD 21401", "Manchester NH 03101", "Concord NH 03301", "Newark NJ 07102",
            "Jersey City NJ 07302", "Trenton NJ 08608", "Providence RI 02903", "Charleston SC 29401",
            "Columbia SC 29201", "Burlington VT 05401", "Richmond VA 23219", "Norfolk VA 23510", "Charleston WV 25301"),
        .. In(UsZone.Alaska, "Anchorage AK 99501", "Fairbanks AK 99701", "Juneau AK 99801"),
        .. In(UsZone.Hawaii, "Honolulu HI 96813", "Hilo HI 96720"),
    ];

    /// <summary>A place by its city.</summary>
    public static Place Of(string city) => All.First(place => place.City == city);

    private static IEnumerable<Place> In(UsZone zone, params string[] places)
        => places.Select(place => new Place(place[..^9], place[^8..^6], place[^5..], zone));
}
