using System.Net;
using Microsoft.EntityFrameworkCore;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.AuditTrail;

/// <summary>Who acts is in the audit trail, in whatever way the application writes, and nobody else is.</summary>
public class AuditContextTests(ClinicDatabase database) : IClassFixture<ClinicDatabase>
{
    private const string Newest =
        "SELECT concat_ws('|', actor_kind, actor_id, database_login, purpose, request_id) FROM audit_entries ORDER BY id DESC LIMIT 1";

    private static readonly Guid Actor = Guid.Parse("019adc00-292b-7000-8000-0005d6b6783b");

    public static TheoryData<string, Func<TelehealthDbContext, Task>> Ways => new()
    {
        { "SaveChanges", async context =>
            {
                (await context.Messages.FirstAsync()).Content += ".";
                await context.SaveChangesAsync();
            }
        },
        { "SaveChanges of several", async context =>
            {
                await foreach (var message in context.Messages.Take(3).AsAsyncEnumerable())
                {
                    message.Content += ".";
                }

                await context.SaveChangesAsync();
            }
        },
        { "ExecuteUpdate", context => context.Messages.Take(1).ExecuteUpdateAsync(s => s.SetProperty(m => m.Content, m => m.Content + ".")) },
        { "ExecuteSql", context => context.Database.ExecuteSqlAsync($"UPDATE messages SET content = content || {"."} WHERE is_read") },
        { "SqlQuery", context => context.Database.SqlQuery<Guid>(
            $"""UPDATE messages SET content = content || {"."} WHERE ctid = (SELECT min(ctid) FROM messages) RETURNING id AS "Value" """)
            .ToListAsync() },
        { "ExecuteDelete", context => context.Messages.OrderBy(m => m.Id).Take(1).ExecuteDeleteAsync() },
        { "in a transaction", async context =>
            {
                await using var transaction = await context.Database.BeginTransactionAsync();
                await context.Messages.Take(1).ExecuteUpdateAsync(s => s.SetProperty(m => m.Content, m => m.Content + "."));
                await transaction.CommitAsync();
            }
        },
    };

    [Theory, MemberData(nameof(Ways))]
    public async Task Actor_purpose_and_request_are_recorded(string way, Func<TelehealthDbContext, Task> writeAsync)
    {
        await using var context = database.CreateContext();
        var audit = new AuditContext(ActorKind.Provider, Actor) { Purpose = $"treat: {way}", RequestId = "r'1" };
        using (audit.Begin())
        {
            await writeAsync(context);
        }

        Assert.Equal($"provider|{Actor}|{TestServer.Application}|treat: {way}|r'1", (await database.RowsAsync(Newest)).Single());
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Without_an_actor_the_login_is_recorded_and_no_actor_of_before(
        string way, Func<TelehealthDbContext, Task> writeAsync)
    {
        using (new AuditContext(ActorKind.Patient, Actor) { Purpose = way }.Begin())
        {
            await using var before = database.CreateContext();
            await before.Database.OpenConnectionAsync();
            await writeAsync(before);
        }

        // The same connection of the pool.
        await using var context = database.CreateContext();
        await writeAsync(context);

        Assert.Equal($"login|{TestServer.Application}", (await database.RowsAsync(Newest)).Single());
    }

    [Fact]
    public async Task What_an_admin_writes_is_an_admin_action_with_target_and_details()
    {
        await using var context = database.CreateContext();
        var (admin, order) = (await context.Admins.FirstAsync(), await context.Orders.FirstAsync());
        var audit = new AuditContext(ActorKind.Admin, admin.Id) { IpAddress = IPAddress.Parse("192.0.2.7"), UserAgent = "a browser" };
        using (audit.Begin())
        {
            order.TrackingNumber = "secret place";
            order.ShippingAmount += 1;
            order.TotalAmount += 1;
            await context.SaveChangesAsync();
        }

        var action = await context.AdminActions.AsNoTracking().OrderByDescending(a => a.Id).FirstAsync();
        Assert.Equal(
            (admin.Id, "update", "orders", order.Id, "a browser"),
            (action.AdminId, action.ActionType, action.TargetType, action.TargetId, action.UserAgent));
        Assert.Equal(audit.IpAddress, action.IpAddress);
        var details = action.ActionDetails!.Value;
        Assert.Equal(
            ["shipping_amount", "total_amount", "tracking_number"],
            details.GetProperty("changed").EnumerateArray().Select(column => column.GetString()));
        Assert.Equal(order.ShippingAmount, details.GetProperty("after").GetProperty("shipping_amount").GetDecimal());
        Assert.DoesNotContain("secret place", details.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_context_before_comes_back()
    {
        var outer = new AuditContext(ActorKind.Job, null);
        using (outer.Begin())
        {
            using (new AuditContext(ActorKind.Patient, Actor).Begin())
            {
                Assert.Equal(ActorKind.Patient, AuditContext.Current!.Kind);
            }

            Assert.Same(outer, AuditContext.Current);
        }

        Assert.Null(AuditContext.Current);
    }
}
