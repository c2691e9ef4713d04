using Hotline.Api.Offers;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Offers;

/// <summary>Who is asked when, and what it costs whom.</summary>
public sealed class WaveTests
{
    [Fact]
    public async Task A_burst_pipe_goes_to_three_at_once_the_nearest_hears_first_and_losing_costs_nobody()
    {
        await using var street = await Street.OpenAsync(0);
        long[] far = [await street.EnterShopAsync(1, new { latitude = 0.05 }), await street.EnterShopAsync(2, new { latitude = 0.06 })];
        var number = await street.TicketAsync("burst-pipe");
        await street.DispatchAsync(number);

        var asked = (await street.TicketOfAsync(number)).Offers.OrderBy(offer => offer.ReleaseAt).ToList();
        Assert.Equal([1, 1, 1], asked.Select(offer => offer.Wave));
        Assert.Equal([0, 15, 30], asked.Select(offer => (offer.ReleaseAt - asked[0].ReleaseAt).TotalSeconds));
        Assert.Equal("老王水电", await street.ReadAsync(db => db.Merchants.Where(merchant => merchant.Id == asked[0].MerchantId).Select(merchant => merchant.Name).SingleAsync()));
        Assert.Equal(asked.Select(offer => offer.ReleaseAt), await street.ReadAsync(db => db.Outbox.Where(entry => entry.OfferId != null).OrderBy(entry => entry.DueAt).Select(entry => entry.DueAt).ToListAsync()));

        await street.CarryAsync(number);
        street.Desk.Clock.Advance(TimeSpan.FromSeconds(16));
        await street.CarryAsync(number);
        await street.Agent.PostAsync($"/api/offers/{asked[1].Id}/acceptance", new { });

        var ticket = await street.TicketOfAsync(number);
        Assert.Equal([OfferStatus.Withdrawn, OfferStatus.Accepted, OfferStatus.Withdrawn], ticket.Offers.OrderBy(offer => offer.ReleaseAt).Select(offer => offer.Status));
        // The third was never told anything; the first counts as asked by nobody's record.
        Assert.Null(ticket.Offers.Single(offer => offer.Id == asked[2].Id).SentAt);
        Assert.Equal((0, 0, 1), await street.RecordAsync(asked[0].MerchantId));
        Assert.Contains(ticket.Jobs[0].MerchantId, far);
    }

    [Fact]
    public async Task Ordinary_work_is_asked_singly_and_the_wave_grows_as_the_promise_comes_near()
    {
        await using var street = await Street.OpenAsync(7);
        var number = await street.TicketAsync();
        await street.DispatchAsync(number);
        Assert.Single((await street.TicketOfAsync(number)).Offers);

        var open = new List<int>();
        for (var lapse = 0; lapse < 3; lapse++)
        {
            await street.CarryAsync(number);
            await street.PassAsync<ExpireOffers>(TimeSpan.FromMinutes(3).Add(TimeSpan.FromSeconds(31)));
            await street.CarryAsync(number);
            open.Add((await street.TicketOfAsync(number)).Offers.Count(offer => offer.IsOpen));
        }
        Assert.True(open[0] >= 2, $"Seven minutes before the promise two should be asked side by side, not {open[0]}.");
        Assert.Equal(open.Order(), open);
    }

    [Fact]
    public async Task A_no_with_a_reason_feeds_the_record_and_the_next_one_is_asked_at_once()
    {
        await using var street = await Street.OpenAsync(2);
        var number = await street.TicketAsync();
        await street.DispatchAsync(number);
        await street.CarryAsync(number);
        var first = (await street.TicketOfAsync(number)).Offers[0];
        await street.Agent.PostAsync($"/api/offers/{first.Id}/decline", new { code = "TooFar", reason = "在江那边" });

        var ticket = await street.TicketOfAsync(number);
        Assert.Equal((OfferStatus.Declined, (DeclineReason?)DeclineReason.TooFar, "在江那边"), (ticket.Offers[0].Status, ticket.Offers[0].DeclineReason, ticket.Offers[0].Reason));
        Assert.NotEqual(first.MerchantId, ticket.Offers[1].MerchantId);
        Assert.Equal((1, 0, 0), await street.RecordAsync(first.MerchantId));
        var history = (await street.Agent.ReadAsync($"/api/tickets/{number}")).GetProperty("history").EnumerateArray().Select(item => item.Text("text"));
        Assert.Contains(history, text => text.Contains("too far: 在江那边", StringComparison.Ordinal));
        await street.Agent.RefusedAsync(HttpMethod.Post, $"/api/offers/{ticket.Offers[1].Id}/decline", new { code = "Lazy" }, 400);
    }

    [Fact]
    public async Task When_nobody_is_left_an_agent_lets_go_of_rules_knowingly_and_the_history_says_who_and_why()
    {
        await using var street = await Street.OpenAsync(0);
        var harbour = await street.EnterShopAsync(1, new { area = "harbour", areas = new[] { "harbour" } });
        var number = await street.TicketAsync();
        await street.DispatchAsync(number);
        await street.CarryAsync(number);
        await street.Agent.PostAsync($"/api/offers/{(await street.TicketOfAsync(number)).Offers[0].Id}/decline", new { code = "Busy" });
        Assert.Equal(TicketStatus.Unmatched, (await street.TicketOfAsync(number)).Status);
        Assert.Equal(1, await street.ReadAsync(db => db.AgentTasks.CountAsync(task => task.Kind == AgentTaskKind.Unmatched && task.DoneAt == null)));

        Assert.True((await street.Agent.RefusedAsync(HttpMethod.Post, $"/api/tickets/{number}/widen", new { rules = new[] { "Area" } }, 400)).GetProperty("errors").TryGetProperty("reason", out _));
        Assert.True((await street.Agent.RefusedAsync(HttpMethod.Post, $"/api/tickets/{number}/widen", new { rules = Array.Empty<string>(), reason = "急" }, 400)).GetProperty("errors").TryGetProperty("rules", out _));
        await street.Agent.RefusedAsync(HttpMethod.Post, $"/api/tickets/{number}/widen", new { rules = new[] { "Licence" }, reason = "急" }, 400);
        await street.Agent.PostAsync($"/api/tickets/{number}/widen", new { rules = new[] { "Area" }, reason = "住户同意多等" });

        var ticket = await street.TicketOfAsync(number);
        Assert.Contains(ticket.Offers, offer => offer.MerchantId == harbour && offer.IsOpen);
        Assert.Equal(0, await street.ReadAsync(db => db.AgentTasks.CountAsync(task => task.Kind == AgentTaskKind.Unmatched && task.DoneAt == null)));
        var widened = (await street.Agent.ReadAsync($"/api/tickets/{number}")).GetProperty("history").EnumerateArray().Single(item => item.Text("kind") == nameof(RulesWidened));
        Assert.Equal(("agent:agent", "Rules widened (area): 住户同意多等"), (widened.Text("by"), widened.Text("text")));
    }

    [Fact]
    public async Task Who_does_not_come_is_left_out_and_the_next_ones_are_asked_at_once()
    {
        await using var street = await Street.OpenAsync(2);
        var number = await street.TicketAsync();
        await street.DispatchAsync(number);
        await street.CarryAsync(number);
        await street.Agent.PostAsync($"/api/offers/{(await street.TicketOfAsync(number)).Offers[0].Id}/acceptance", new { });
        var absent = (await street.TicketOfAsync(number)).Jobs[0];
        street.Desk.Clock.Advance(TimeSpan.FromHours(2));
        await street.Agent.PostAsync($"/api/jobs/{absent.Id}/no-show", new { });
        await street.PassAsync<RedispatchNoShows>(TimeSpan.Zero);
        await street.PassAsync<RedispatchNoShows>(TimeSpan.FromSeconds(1));

        var ticket = await street.TicketOfAsync(number);
        Assert.Equal((TicketStatus.Dispatching, 2), (ticket.Status, ticket.Round));
        Assert.All(ticket.Offers.Where(offer => offer.Round == 2), offer => Assert.NotEqual(absent.MerchantId, offer.MerchantId));
    }

    [Fact]
    public async Task A_merchant_who_takes_neither_texts_nor_machines_is_called_by_an_agent_and_the_queue_never_waits_for_ever()
    {
        await using var street = await Street.OpenAsync(0);
        await street.ReadAsync(db => db.Merchants.ExecuteUpdateAsync(set => set.SetProperty(merchant => merchant.ContactWay, ContactWay.AgentCall)));
        var second = await street.EnterShopAsync(1, new { latitude = 0.1 });
        var number = await street.TicketAsync();
        await street.DispatchAsync(number);
        var offer = (await street.TicketOfAsync(number)).Offers[0];
        var task = await street.ReadAsync(db => db.AgentTasks.AsNoTracking().SingleAsync());
        Assert.Equal((AgentTaskKind.CallMerchant, (long?)offer.Id), (task.Kind, task.OfferId));

        // The clock of the offer waits for the call, and the call is the agent's to record.
        await street.PassAsync<ExpireOffers>(TimeSpan.FromMinutes(5));
        Assert.Null((await street.TicketOfAsync(number)).Offers[0].ExpiresAt);
        await street.Agent.PostAsync($"/api/offers/{offer.Id}/called", new { });
        var called = (await street.TicketOfAsync(number)).Offers[0];
        Assert.Equal(called.SentAt + TimeSpan.FromMinutes(3), called.ExpiresAt);
        Assert.NotNull((await street.ReadAsync(db => db.AgentTasks.AsNoTracking().SingleAsync())).DoneAt);
        await street.PassAsync<ExpireOffers>(TimeSpan.FromMinutes(3));
        Assert.Equal((OfferStatus.Expired, second), ((await street.TicketOfAsync(number)).Offers[0].Status, (await street.TicketOfAsync(number)).Offers[1].MerchantId));

        // Nobody calls: after ten minutes the offer is taken back without a mark, and the next one is asked.
        var other = await street.TicketAsync(phone: "13800000042");
        await street.DispatchAsync(other);
        var waiting = (await street.TicketOfAsync(other)).Offers[0];
        await street.PassAsync<WithdrawUnreachedOffers>(TimeSpan.FromMinutes(10));
        var after = await street.TicketOfAsync(other);
        Assert.Equal(OfferStatus.Withdrawn, after.Offers.Single(each => each.Id == waiting.Id).Status);
        Assert.Contains(after.Offers, each => each.MerchantId != waiting.MerchantId && each.IsOpen);
        Assert.Equal("offer-withdrawn", (await street.Agent.RefusedAsync(HttpMethod.Post, $"/api/offers/{waiting.Id}/called", new { }, 409)).Text("code"));
    }
}
