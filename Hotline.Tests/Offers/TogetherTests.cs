using Hotline.Api.Offers.Decisions;
using Hotline.Api.Offers.Together;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Offers;

/// <summary>Several tickets, few merchants: nobody takes from another what it could do without.</summary>
public sealed class TogetherTests
{
    [Fact]
    public async Task Tickets_that_compete_are_decided_together_explained_and_replayed()
    {
        await using var street = await Street.OpenAsync(0);
        // The near shop has room for one job; the far one could do either.
        var near = await street.ReadAsync(db => db.Merchants.Select(merchant => merchant.Id).SingleAsync());
        await street.Admin.DoAsync(HttpMethod.Put, $"/api/merchants/{near}", new { version = 1, capacity = 1 });
        var far = await street.EnterShopAsync(1, new { latitude = 0.05, capacity = 1 });
        string[] numbers = [await street.TicketAsync(phone: "13800000061"), await street.TicketAsync(phone: "13800000062")];
        await street.Agent.PostAsync("/api/dispatches", new { tickets = numbers });

        var asked = new List<long>();
        foreach (var number in numbers) asked.Add(Assert.Single((await street.TicketOfAsync(number)).Offers).MerchantId);
        Assert.Equal(new[] { near, far }.Order(), asked.Order());

        var second = numbers[asked.IndexOf(far)];
        var decision = (await street.Agent.ReadAsync($"/api/tickets/{second}/decisions"))[0];
        Assert.True(decision.GetProperty("joint").GetInt64() > 0);
        var joint = (await street.Agent.ReadAsync($"/api/tickets/{second}/decisions/{decision.GetProperty("id").GetInt64()}")).GetProperty("joint");
        Assert.Equal((far, near, 2), (joint.GetProperty("merchantId").GetInt64(), joint.GetProperty("bestAloneId").GetInt64(), joint.GetProperty("rank").GetInt32()));

        await street.RunAsync<ReplayDecisions>(async replay => Assert.Empty((await replay.RunAsync(10, CancellationToken.None)).Differences));
        await street.ReadAsync(db => db.JointDecisions.ExecuteUpdateAsync(set => set.SetProperty(each => each.Result, each => each.Result.Replace("\"rank\":2", "\"rank\":1"))));
        await street.RunAsync<ReplayDecisions>(async replay => Assert.Contains((await replay.RunAsync(10, CancellationToken.None)).Differences, difference => difference.StartsWith("Joint decision", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_would_take_a_last_place_waits_a_moment_and_those_who_came_meanwhile_are_decided_together()
    {
        await using var street = await Street.OpenAsync(0);
        var near = await street.ReadAsync(db => db.Merchants.Select(merchant => merchant.Id).SingleAsync());
        await street.Admin.DoAsync(HttpMethod.Put, $"/api/merchants/{near}", new { version = 1, capacity = 1 });
        var far = await street.EnterShopAsync(1, new { latitude = 0.05, capacity = 1 });
        var (first, second) = (await street.TicketAsync(phone: "13800000061"), await street.TicketAsync(phone: "13800000062"));
        await street.DispatchAsync(first);
        street.Desk.Clock.Advance(TimeSpan.FromSeconds(1));
        await street.DispatchAsync(second);
        Assert.Empty((await street.TicketOfAsync(first)).Offers);

        // An urgent ticket waits for nobody.
        var urgent = await street.TicketAsync("burst-pipe", "13800000063");
        await street.DispatchAsync(urgent);
        Assert.NotEmpty((await street.TicketOfAsync(urgent)).Offers);

        await street.PassAsync<OfferGathered>(TimeSpan.FromSeconds(1));
        var asked = new[] { Assert.Single((await street.TicketOfAsync(first)).Offers).MerchantId, Assert.Single((await street.TicketOfAsync(second)).Offers).MerchantId };
        Assert.Equal(new[] { near, far }.Order(), asked.Order());
        Assert.Equal(1, await street.ReadAsync(db => db.JointDecisions.CountAsync()));
        await street.RunAsync<ReplayDecisions>(async replay => Assert.Empty((await replay.RunAsync(10, CancellationToken.None)).Differences));
    }

    [Fact]
    public async Task Who_takes_a_last_place_alone_is_asked_about_after_the_moment_and_where_there_is_room_at_once()
    {
        await using var street = await Street.OpenAsync(0);
        var roomy = await street.TicketAsync(phone: "13800000061");
        await street.DispatchAsync(roomy);
        Assert.Single((await street.TicketOfAsync(roomy)).Offers);
        // The offers that are out count: of three places one is left while two answers are awaited.
        await street.DispatchAsync(await street.TicketAsync(phone: "13800000062"));
        var last = await street.TicketAsync(phone: "13800000063");
        await street.DispatchAsync(last);
        Assert.Empty((await street.TicketOfAsync(last)).Offers);
        await street.PassAsync<OfferGathered>(TimeSpan.FromSeconds(1));
        Assert.Empty((await street.TicketOfAsync(last)).Offers);
        await street.PassAsync<OfferGathered>(TimeSpan.FromSeconds(1));
        Assert.Single((await street.TicketOfAsync(last)).Offers);
        Assert.Equal(0, await street.ReadAsync(db => db.JointDecisions.CountAsync()));
    }

    [Fact]
    public async Task Where_there_is_room_for_all_each_is_decided_alone()
    {
        await using var street = await Street.OpenAsync(2);
        string[] numbers = [await street.TicketAsync(phone: "13800000061"), await street.TicketAsync(phone: "13800000062")];
        await street.Agent.PostAsync("/api/dispatches", new { tickets = numbers });
        Assert.Equal(0, await street.ReadAsync(db => db.JointDecisions.CountAsync()));
        foreach (var number in numbers) Assert.Equal(TicketStatus.Dispatching, (await street.TicketOfAsync(number)).Status);
        Assert.True((await street.Agent.RefusedAsync(HttpMethod.Post, "/api/dispatches", new { tickets = new[] { "000000-0000" } }, 400)).GetProperty("errors").TryGetProperty("tickets", out _));
        Assert.Equal("illegal-step", (await street.Agent.RefusedAsync(HttpMethod.Post, "/api/dispatches", new { tickets = new[] { await CancelledAsync(street) } }, 409)).Text("code"));
    }

    private static async Task<string> CancelledAsync(Street street)
    {
        var number = await street.TicketAsync(phone: "13800000063");
        await street.Agent.PostAsync($"/api/tickets/{number}/cancel", new { reason = "x" });
        return number;
    }
}
