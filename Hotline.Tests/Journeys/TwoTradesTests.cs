using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Messages;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Journeys;

/// <summary>Situation 5: the pipe behind the wall takes a plumber three visits, one of them waiting for a part; then the wall needs a roofer. One ticket, one rating.</summary>
public sealed class TwoTradesTests
{
    private const string Resident = "+8614200030001";

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    public async Task The_ticket_ends_after_the_last_trade_and_a_wait_for_a_part_is_the_merchants_time(Engine engine)
    {
        await using var hotline = await RunningHotline.StartAsync(engine);
        var entered = await RunningHotline.PostAsync(hotline.Agent, "/api/tickets", new
        {
            line = "hotline", callerPhone = Resident, service = "pipe-leak", area = "century-city", address = "世纪城一期3幢2单元501", description = "墙里的水管漏水，墙也湿了",
        });
        var ticket = $"/api/tickets/{entered.Text("number")}";
        var twoParts = await RunningHotline.PostAsync(hotline.Agent, $"{ticket}/parts", new { service = "wall-seepage" });
        Assert.Equal(["pipe-leak", "wall-seepage"], twoParts.GetProperty("parts").EnumerateArray().Select(part => part.Text("service")));

        var plumbing = await TakenAsync(hotline, ticket);
        await RunningHotline.PostAsync(hotline.Agent, $"{plumbing}/on-site");
        var wait = new { outcome = "WaitingForPart", remark = "角阀缺货" };
        Assert.Equal("appointment-needed", (await hotline.Agent.RefusedAsync(HttpMethod.Post, $"{plumbing}/cannot-finish", wait, 409)).Text("code"));
        await RunningHotline.PostAsync(hotline.Agent, $"{plumbing}/cannot-finish", new { wait.outcome, wait.remark, nextAt = "2026-11-22T02:00:00Z" });
        // The caller waits for the merchant, not the merchant for the caller: no promise stands still.
        Assert.All(await hotline.ReadAsync(db => db.Deadlines.AsNoTracking().ToListAsync()), deadline => Assert.Null(deadline.PausedAt));
        await RunningHotline.PostAsync(hotline.Agent, $"{plumbing}/on-site");
        await RunningHotline.PostAsync(hotline.Agent, $"{plumbing}/cannot-finish", new { outcome = "ComesAgain", nextAt = "2026-11-23T02:00:00Z" });
        await RunningHotline.PostAsync(hotline.Agent, $"{plumbing}/on-site");
        Assert.Equal("Open", (await RunningHotline.PostAsync(hotline.Agent, $"{plumbing}/done", new { priceFen = 18000 })).Text("status"));
        Assert.Empty(await hotline.ReadAsync(db => db.FollowUps.ToListAsync()));

        var roofing = await TakenAsync(hotline, ticket);
        Assert.Equal("Done", (await RunningHotline.PostAsync(hotline.Agent, $"{roofing}/done", new { priceFen = 60000 })).Text("status"));
        await hotline.SettleAsync();
        await TextFlowTests.SayAsync(hotline, Resident, "5");

        var story = await TextFlowTests.TheTicketAsync(hotline);
        Assert.Equal(TicketStatus.Closed, story.Status);
        Assert.Equal([3, 1], story.Jobs.OrderBy(job => job.Id).Select(job => job.Visits.Count));
        Assert.Equal([VisitOutcome.WaitingForPart, VisitOutcome.ComesAgain, VisitOutcome.Finished], story.Jobs[0].Visits.OrderBy(visit => visit.Id).Select(visit => visit.Outcome));
        Assert.NotEqual(story.Jobs[0].MerchantId, story.Jobs[1].MerchantId);
        Assert.Equal(5, Assert.Single(story.FollowUps).Score);
    }

    [Fact]
    public async Task Work_that_no_trade_does_or_that_is_asked_for_already_is_refused_in_words()
    {
        await using var hotline = await RunningHotline.StartAsync();
        var entered = await RunningHotline.PostAsync(hotline.Agent, "/api/tickets", new { line = "hotline", service = "pipe-leak", area = "century-city", description = "漏水" });
        var parts = $"/api/tickets/{entered.Text("number")}/parts";
        Assert.True((await hotline.Agent.RefusedAsync(HttpMethod.Post, parts, new { }, 400)).GetProperty("errors").TryGetProperty("service", out _));
        Assert.True((await hotline.Agent.RefusedAsync(HttpMethod.Post, parts, new { service = "no-such-work" }, 400)).GetProperty("errors").TryGetProperty("service", out _));
        Assert.Equal("part-exists", (await hotline.Agent.RefusedAsync(HttpMethod.Post, parts, new { service = "pipe-leak" }, 409)).Text("code"));
        await RunningHotline.PostAsync(hotline.Agent, parts.Replace("parts", "cancel", StringComparison.Ordinal), new { reason = "不修了" });
        Assert.Equal("ticket-ended", (await hotline.Agent.RefusedAsync(HttpMethod.Post, parts, new { service = "wall-seepage" }, 409)).Text("code"));
    }

    /// <summary>Offers the part that is next and accepts for the merchant; gives the path of the job.</summary>
    private static async Task<string> TakenAsync(RunningHotline hotline, string ticket)
    {
        await RunningHotline.PostAsync(hotline.Agent, $"{ticket}/dispatch");
        await hotline.SettleAsync();
        var offer = await hotline.ReadAsync(db => db.Offers.OrderByDescending(each => each.Id).Select(each => each.Id).FirstAsync());
        await RunningHotline.PostAsync(hotline.Agent, $"/api/offers/{offer}/acceptance");
        return $"/api/jobs/{await hotline.ReadAsync(db => db.Jobs.Where(job => job.OfferId == offer).Select(job => job.Id).SingleAsync())}";
    }
}
