namespace Telehealth.Data.Tests.Deployment.Applying.Sample;

/// <summary>Migrations that have every kind of step: two make tables, the others change them while they hold rows.</summary>
public static class SampleMigrations
{
    /// <summary>In the order of application.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        typeof(Initial), typeof(Tables), typeof(Indexes), typeof(Constraints), typeof(MovedData), typeof(Partitions),
        typeof(WiderCheck),
    ];

    /// <summary>Those that are there before rows are.</summary>
    public static IReadOnlyList<Type> BeforeRows { get; } = [.. All.Take(2)];

    /// <summary>Those that EF Core can apply by itself, to which moving data in batches is unknown.</summary>
    public static IReadOnlyList<Type> Stock { get; } = [.. All.Where(type => type != typeof(MovedData))];

    /// <summary>How many rows <see cref="Rows" /> adds to visits.</summary>
    public const int Visits = 250;

    /// <summary>Rows for the tables, most of them without what later becomes required; the same each time.</summary>
    public const string Rows =
        """
        INSERT INTO clinics SELECT md5('clinic' || i)::uuid, 'clinic ' || i FROM generate_series(1, 5) AS i;
        INSERT INTO visits (patient_id, id, clinic_id, kind, cost, note)
            SELECT md5('patient' || i % 20)::uuid, md5('visit' || i)::uuid, md5('clinic' || i % 5 + 1)::uuid,
                CASE WHEN i % 3 = 0 THEN 'video' END, i, 'note ' || i
            FROM generate_series(1, 250) AS i;
        CREATE TABLE logs_y2026m01 PARTITION OF logs
            FOR VALUES FROM ('019b7600-0000-0000-0000-000000000000') TO ('019c1600-0000-0000-0000-000000000000');
        INSERT INTO logs SELECT ('019b8000-00' || to_char(i, 'FM00') || '-7000-8000-000000000000')::uuid,
            md5('clinic' || i % 5 + 1)::uuid, 'in a month' FROM generate_series(1, 20) AS i;
        INSERT INTO logs SELECT md5('log' || i)::uuid, NULL, 'elsewhere' FROM generate_series(1, 20) AS i;
        """;
}
