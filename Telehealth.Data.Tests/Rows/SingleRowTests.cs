using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.Rows;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Rows;

/// <summary>A table of one row never has another number of them, whoever writes.</summary>
public class SingleRowTests(Database database) : IClassFixture<Database>
{
    [Theory]
    [InlineData("DELETE FROM consultation_settings", true)]
    [InlineData("DELETE FROM consultation_settings", false)]
    [InlineData("TRUNCATE consultation_settings", true)]
    [InlineData("TRUNCATE patients, consultation_settings CASCADE", true)]
    public async Task The_row_cannot_be_deleted(string sql, bool asOwner)
        => (await database.TryAsync(sql, asOwner)).AssertRefused(PostgresErrorCodes.IntegrityConstraintViolation);

    [Fact]
    public async Task The_application_may_not_truncate_at_all()
        => (await database.TryAsync("TRUNCATE consultation_settings")).AssertRefused(PostgresErrorCodes.InsufficientPrivilege);

    [Fact]
    public async Task EF_cannot_delete_it()
    {
        await using var context = database.CreateContext();
        context.Remove(await context.ConsultationSettings.SingleAsync());

        var exception = await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());

        var refusal = Assert.IsType<PostgresException>(exception.InnerException);
        Assert.Equal("the one row of consultation_settings cannot be deleted", refusal.MessageText);
        await Assert.ThrowsAsync<PostgresException>(() => context.ConsultationSettings.ExecuteDeleteAsync());
    }

    [Fact]
    public async Task A_second_row_is_refused_and_the_one_may_change()
    {
        (await database.TryAsync(
            """
            INSERT INTO consultation_settings
                (id, consultation_fee, require_credit_card, auto_charge_on_approval, refill_consultation_fee)
            VALUES (gen_random_uuid(), 0, true, true, 0)
            """)).AssertRefused(PostgresErrorCodes.CheckViolation, "ck_consultation_settings_id_singleton");
        (await database.TryAsync("UPDATE consultation_settings SET consultation_fee = 49")).AssertAccepted();
    }

    [Fact]
    public async Task Without_the_trigger_the_row_would_go()
        => (await database.TryAsync(
            "DROP TRIGGER keep_row ON consultation_settings; DELETE FROM consultation_settings", asOwner: true)).AssertAccepted();

    [Fact]
    public void A_table_that_stops_being_one_of_one_row_loses_the_trigger()
    {
        var becomes = TestModel.MigrationSql<ManyContext, OneContext>(o => new(o), o => new(o));
        var stops = TestModel.MigrationSql<OneContext, ManyContext>(o => new(o), o => new(o));

        Assert.Contains("CREATE TRIGGER keep_row", becomes);
        Assert.Contains("DROP TRIGGER keep_row ON \"limits\"", stops);
    }

    public class Limit : Entity;

    public class OneContext(DbContextOptions<OneContext> options) : ConventionsOnlyContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
            => modelBuilder.Entity<Limit>().ToTable("limits").HasSingleRow(Guid.Empty);
    }

    public class ManyContext(DbContextOptions<ManyContext> options) : ConventionsOnlyContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
            => modelBuilder.Entity<Limit>().ToTable("limits");
    }
}
