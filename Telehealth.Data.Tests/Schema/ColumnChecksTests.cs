using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.Rows;
using Telehealth.Data.Schema.Checks;
using Telehealth.Data.Secrets;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Schema;

/// <summary>What the verbs of <see cref="ColumnChecks" /> let through, asked of PostgreSQL.</summary>
public class ColumnChecksTests(ColumnChecksTests.Samples samples) : IClassFixture<ColumnChecksTests.Samples>
{
    [Theory]
    [InlineData("npi", "1234567893")] // The example of the CMS paper.
    [InlineData("npi", "1245319599")]
    [InlineData("dea", "AB1234563")]
    [InlineData("dea", "F91234563")]
    [InlineData("state", "CA")]
    [InlineData("state", "PR")]
    [InlineData("zip", "02139")]
    [InlineData("zip", "02139-4307")]
    [InlineData("phone", "+12125550123")]
    [InlineData("email", "ada@example.com")]
    public async Task Right_values_pass(string column, string value) => await samples.InsertAsync(column, $"'{value}'");

    [Theory]
    [InlineData("npi", "1234567890")]
    [InlineData("npi", "1234567839")]
    [InlineData("npi", "3234567893")]
    [InlineData("npi", "123456789")]
    [InlineData("npi", "12345678AB")]
    [InlineData("dea", "AB1234564")]
    [InlineData("dea", "1B1234563")]
    [InlineData("dea", "AB123456X")]
    [InlineData("state", "XX")]
    [InlineData("state", "ca")]
    [InlineData("zip", "2139")]
    [InlineData("zip", "02139-43")]
    [InlineData("phone", "2125550123")]
    [InlineData("phone", "+1 212 555 01")]
    [InlineData("email", "Ada@example.com")]
    [InlineData("email", "ada")]
    public async Task Wrong_values_are_refused(string column, string value) => await RefusedAsync(column, $"'{value}'");

    [Theory]
    [InlineData("money", "0", "-0.01")]
    [InlineData("money", "99999999.99", "'NaN'")]
    [InlineData("quantity", "1", "0")]
    [InlineData("score", "10", "11")]
    [InlineData("hash", "sha256('x')", "'\\x00'")]
    [InlineData("secret", @"'\x0100000001'::bytea || sha256('x')", "sha256('x') || sha256('x')")]
    [InlineData("states", "'{CA,NY}'", "'{CA,XX}'")]
    public async Task Numbers_bytes_and_lists(string column, string right, string wrong)
    {
        await samples.InsertAsync(column, right);
        await RefusedAsync(column, wrong);
    }

    [Fact]
    public async Task A_single_digit_changed_in_an_npi_is_always_found()
    {
        const string Npi = "1234567893";
        for (var i = 0; i < Npi.Length; i++)
        {
            var wrong = Npi.ToCharArray();
            wrong[i] = (char)('0' + (wrong[i] - '0' + 1) % 10);
            await RefusedAsync("npi", $"'{new string(wrong)}'");
        }
    }

    private async Task RefusedAsync(string column, string value)
    {
        var exception = await Assert.ThrowsAsync<PostgresException>(() => samples.InsertAsync(column, value));
        Assert.Equal(PostgresErrorCodes.CheckViolation, exception.SqlState);
        Assert.StartsWith($"ck_samples_{column}_", exception.ConstraintName, StringComparison.Ordinal);
    }

    public class Sample : Entity
    {
        public string? Npi { get; set; }
        public string? Dea { get; set; }
        public string? State { get; set; }
        public string? Zip { get; set; }
        public string? Phone { get; set; }
        public string? Email { get; set; }
        public decimal? Money { get; set; }
        public int? Quantity { get; set; }
        public int? Score { get; set; }
        public byte[]? Hash { get; set; }
        public byte[]? Secret { get; set; }
        public string[]? States { get; set; }
    }

    public class SampleContext(DbContextOptions<SampleContext> options) : ConventionsOnlyContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
            => modelBuilder.Entity<Sample>(sample =>
            {
                sample.ToTable("samples");
                sample.Property(s => s.Npi).IsNpi();
                sample.Property(s => s.Dea).IsDeaNumber();
                sample.Property(s => s.State).IsStateCode();
                sample.Property(s => s.Zip).IsZipCode();
                sample.Property(s => s.Phone).IsPhoneNumber();
                sample.Property(s => s.Email).IsEmailAddress();
                sample.Property(s => s.Money).IsMoney();
                sample.Property(s => s.Quantity).IsPositive();
                sample.Property(s => s.Score).IsBetween(0, 10);
                sample.Property(s => s.Hash).IsSha256();
                sample.Property(s => s.Secret).IsEncrypted();
                sample.Property(s => s.States).AreStateCodes();
            });
    }

    public sealed class Samples(TestServer server) : IAsyncLifetime
    {
        private string _connectionString = string.Empty;

        public async ValueTask InitializeAsync()
        {
            _connectionString = await server.CreateEmptyAsync();
            var options = new DbContextOptionsBuilder<SampleContext>();
            options.UseTelehealth(_connectionString);
            await using var context = new SampleContext(options.Options);
            await context.Database.EnsureCreatedAsync();
        }

        public async Task InsertAsync(string column, string value)
        {
            await using var connection = new NpgsqlConnection(_connectionString);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(
                $"INSERT INTO samples (id, {column}) VALUES (gen_random_uuid(), {value})", connection);
            await command.ExecuteNonQueryAsync();
        }

        public async ValueTask DisposeAsync()
            => await server.DropAsync(new NpgsqlConnectionStringBuilder(_connectionString).Database!);
    }
}
