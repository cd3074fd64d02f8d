using System.Globalization;
using System.Net;
using Npgsql;
using Telehealth.Data.Tests.TestDatabase;
using Telehealth.Seeder.Loading.Copying;

namespace Telehealth.Data.Tests.Loading;

/// <summary>PostgreSQL reads from the bytes of a COPY what was written into them.</summary>
public sealed class CopyRowsTests(TestServer server) : IAsyncLifetime
{
    private readonly Database _database = new(server);

    public static TheoryData<string> Decimals =>
    [
        "0", "0.00", "1", "-1", "0.01", "-0.5", "9999", "10000", "10000.0001", "100000000", "0.0001", "0.00010", "12345.678",
        "99999999.99", "0.0000000000000000000000000001", "1234567890123456789012345678", "79228162514264337593543950335",
        "-7.9228162514264337593543950335",
    ];

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory]
    [MemberData(nameof(Decimals))]
    public async Task Numeric(string text)
        => Assert.Equal(text, await ReadAsync(
            "numeric", rows => rows.Write(decimal.Parse(text, CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("{}")]
    [InlineData("{a}")]
    [InlineData("{\"O'Brien, \\\"Jr\\\"\",ひらがな,\"\",\"null\"}", "O'Brien, \"Jr\"", "ひらがな", "", "null")]
    public async Task Text_array(string expected, params string[] values)
        => Assert.Equal(expected, await ReadAsync("text[]", rows => rows.Write(expected == "{a}" ? ["a"] : values)));

    [Theory]
    [InlineData("203.0.113.9", "203.0.113.9/32")]
    [InlineData("2001:db8::1", "2001:db8::1/128")]
    [InlineData("::ffff:203.0.113.9", "::ffff:203.0.113.9/128")]
    public async Task Inet(string address, string expected)
        => Assert.Equal(expected, await ReadAsync("inet", rows => rows.Write(IPAddress.Parse(address))));

    [Theory]
    [InlineData("2026-03-15T12:30:15.123456+00:00", "2026-03-15 12:30:15.123456+00")]
    [InlineData("1999-12-31T23:59:59.999999+00:00", "1999-12-31 23:59:59.999999+00")]
    [InlineData("1955-02-28T23:00:00-05:00", "1955-03-01 04:00:00+00")]
    public async Task Time(string time, string expected)
        => Assert.Equal(expected, await ReadAsync(
            "timestamptz", rows => rows.Write(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("1924-02-29")]
    [InlineData("2000-01-01")]
    [InlineData("2026-12-31")]
    public async Task Date(string day)
        => Assert.Equal(day, await ReadAsync(
            "date", rows => rows.Write(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))));

    [Fact]
    public async Task The_other_types()
    {
        var id = Guid.Parse("01900000-0000-7000-8000-00000000000f");

        Assert.Equal(id.ToString(), await ReadAsync("uuid", rows => rows.Write(id)));
        Assert.Equal("true", await ReadAsync("boolean", rows => rows.Write(true)));
        Assert.Equal("false", await ReadAsync("boolean", rows => rows.Write(false)));
        Assert.Equal("-2147483648", await ReadAsync("integer", rows => rows.Write(int.MinValue)));
        Assert.Equal("9223372036854775807", await ReadAsync("bigint", rows => rows.Write(long.MaxValue)));
        Assert.Equal("Łukasz 🩺", await ReadAsync("text", rows => rows.Write("Łukasz 🩺")));
        Assert.Equal(string.Empty, await ReadAsync("text", rows => rows.Write(string.Empty)));
        Assert.Equal("\\x00ff", await ReadAsync("bytea", rows => rows.Write([0, 255])));
        Assert.Equal("""{"a": "ü"}""", await ReadAsync("jsonb", rows => rows.WriteJsonb("""{"a":"ü"}"""u8)));
        Assert.Null(await ReadAsync("text", rows => rows.WriteNull()));
    }

    [Fact]
    public async Task Rows_of_several_buffers_stand_one_behind_the_other_and_a_buffer_is_used_again()
    {
        var (one, other) = (new CopyRows(), new CopyRows());
        for (var number = 0; number < 10_000; number++)
        {
            (number < 5_000 ? one : other).StartRow(1);
            (number < 5_000 ? one : other).Write(number.ToString(CultureInfo.InvariantCulture));
        }

        one.Append(other);
        Assert.Equal(10_000, one.Count);
        Assert.Equal("10000 49995000", await CopyAsync(
            "text", one, "SELECT count(*) || ' ' || sum(value::int) FROM copied"));

        one.Clear();
        one.StartRow(1);
        one.Write("again");
        Assert.Equal("again", await CopyAsync("text", one, "SELECT value FROM copied"));
    }

    private Task<string?> ReadAsync(string type, Action<CopyRows> write)
    {
        var rows = new CopyRows();
        rows.StartRow(1);
        write(rows);
        return CopyAsync(type, rows, "SELECT value::text FROM copied");
    }

    private async Task<string?> CopyAsync(string type, CopyRows rows, string query)
    {
        await using var connection = new NpgsqlConnection(_database.OwnerConnectionString);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand(
            $"SET TIME ZONE 'UTC'; CREATE TEMPORARY TABLE copied (value {type})", connection);
        await create.ExecuteNonQueryAsync();
        await connection.CopyAsync("copied", "value", rows, CancellationToken.None);
        await using var read = new NpgsqlCommand(query, connection);
        var value = await read.ExecuteScalarAsync();
        return value is DBNull ? null : (string?)value;
    }
}
