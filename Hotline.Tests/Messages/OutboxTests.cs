using Hotline.Api.Carrier;
using Hotline.Api.Data.Model;
using Hotline.Api.Messages;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hotline.Tests.Messages;

/// <summary>Nothing is sent twice knowingly, and nothing is lost silently, whatever the wire does.</summary>
public sealed class OutboxTests
{
    private const string Resident = "+8614200039801";

    [Theory]
    [InlineData("Reset")]
    [InlineData("Error")]
    public async Task A_lost_answer_is_found_in_the_carriers_list_and_the_text_is_not_sent_again(string kind)
    {
        await using var hotline = await RunningHotline.StartAsync();
        await FaultAsync(hotline, new { side = "Rest", kind, what = "messages", method = "POST", count = 2, taken = true, status = 503 });
        await TextFlowTests.SayAsync(hotline, Resident, "世纪城一期3幢，厨房水管漏水");
        await hotline.AdvanceAsync(TimeSpan.FromSeconds(30));

        var offer = (await TextFlowTests.TheTicketAsync(hotline)).Offers[0];
        Assert.Equal(OfferStatus.Sent, offer.Status);
        Assert.Single(await hotline.TextsToAsync(Resident));
        Assert.Single(await hotline.TextsToAsync(await TextFlowTests.PhoneOfAsync(hotline, offer.MerchantId)));
        Assert.All(await OutboxAsync(hotline), entry => Assert.Equal((OutboxState.Delivered, 1, (string?)null), (entry.State, entry.Attempts, entry.Rendered)));
        Assert.False(await hotline.ReadAsync(db => db.AgentTasks.AnyAsync()));
    }

    [Fact]
    public async Task What_is_nowhere_in_the_list_is_unconfirmed_shown_never_resent_and_costs_the_merchant_nothing()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await TextFlowTests.SayAsync(hotline, Resident, "世纪城一期3幢，厨房水管漏水");
        var first = (await TextFlowTests.TheTicketAsync(hotline)).Offers[0];
        await FaultAsync(hotline, new { side = "Rest", kind = "Error", what = "messages", method = "POST", count = 1, taken = false, status = 500 });
        await TextFlowTests.SayAsync(hotline, await TextFlowTests.PhoneOfAsync(hotline, first.MerchantId), $"2 {first.Code}");
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(OfferStatus.Queued, (await TextFlowTests.TheTicketAsync(hotline)).Offers[1].Status);
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(2));

        var ticket = await TextFlowTests.TheTicketAsync(hotline);
        Assert.Equal((OfferStatus.Withdrawn, OfferStatus.Sent), (ticket.Offers[1].Status, ticket.Offers[2].Status));
        Assert.Empty(await hotline.TextsToAsync(await TextFlowTests.PhoneOfAsync(hotline, ticket.Offers[1].MerchantId)));
        var lost = (await OutboxAsync(hotline)).Single(entry => entry.State == OutboxState.Unconfirmed);
        Assert.Equal((ticket.Offers[1].Id, 1), (lost.OfferId!.Value, lost.Attempts));
        var task = await hotline.ReadAsync(db => db.AgentTasks.AsNoTracking().SingleAsync(each => each.Kind == AgentTaskKind.UnconfirmedMessage));
        Assert.Equal((long?)lost.Id, task.OutboxId);
        Assert.Equal(MessageStatus.Unconfirmed, await hotline.ReadAsync(db => db.Messages.Where(message => message.OutboxId == lost.Id).Select(message => message.Status).SingleAsync()));

        await hotline.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal(OutboxState.Unconfirmed, (await OutboxAsync(hotline)).Single(entry => entry.Id == lost.Id).State);
    }

    [Theory]
    [InlineData("send-again", 1, OutboxState.Unconfirmed)]
    [InlineData("received", 0, OutboxState.Delivered)]
    public async Task A_person_decides_about_a_text_in_doubt_and_the_history_says_who(string choice, int texts, OutboxState expected)
    {
        await using var hotline = await RunningHotline.StartAsync();
        await FaultAsync(hotline, new { side = "Rest", kind = "Error", what = "messages", method = "POST", count = 1, taken = false, status = 500 });
        await TextFlowTests.SayAsync(hotline, Resident, "家里有东西坏了");
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(3));
        Assert.Empty(await hotline.TextsToAsync(Resident));
        var task = await hotline.ReadAsync(db => db.AgentTasks.AsNoTracking().SingleAsync(each => each.Kind == AgentTaskKind.UnconfirmedMessage));

        await RunningHotline.PostAsync(hotline.Agent, $"/api/tasks/{task.Id}/{choice}");
        await hotline.AdvanceAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(texts, (await hotline.TextsToAsync(Resident)).Count);
        Assert.Equal(expected, (await OutboxAsync(hotline)).Single(entry => entry.Id == task.OutboxId).State);
        Assert.False(await hotline.ReadAsync(db => db.AgentTasks.AnyAsync(each => each.Id == task.Id && each.DoneAt == null)));
        var number = (await TextFlowTests.TheTicketAsync(hotline)).Number;
        var last = (await hotline.GetAsync($"/api/tickets/{number}")).GetProperty("history").EnumerateArray().Last();
        Assert.Equal(("DoubtSettled", "agent:agent1"), (last.Text("kind"), last.Text("by")));
        var again = await Assert.ThrowsAsync<HttpRequestException>(() => RunningHotline.PostAsync(hotline.Agent, $"/api/tasks/{task.Id}/{choice}"));
        Assert.Contains("task-done", again.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Error", false)]
    [InlineData("Drop", false)]
    [InlineData("Error", true)]
    [InlineData("Timeout", true)]
    public async Task A_list_that_cannot_be_read_proves_nothing_however_long_it_lasts(string kind, bool isTaken)
    {
        await using var hotline = await RunningHotline.StartAsync(settings: new Dictionary<string, string?> { ["Hotline:Outbox:LookEvery"] = "00:01:00" }, services: kind == "Timeout" ? HurriedWire : null);
        await FaultAsync(hotline, new { side = "Rest", kind = "Error", what = "messages", method = "POST", count = 1, taken = isTaken, status = 500 });
        await FaultAsync(hotline, new { side = "Rest", kind, what = "messages", method = "GET", probability = 1.0, status = 503 });
        // A report would settle it without any list.
        await FaultAsync(hotline, new { side = "Webhook", kind = "Drop", what = "sms-status", probability = 1.0 });
        await TextFlowTests.SayAsync(hotline, Resident, "家里有东西坏了");
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(6));
        Assert.Equal((OutboxState.Sending, 1), Assert.Single(await OutboxAsync(hotline)) is var waiting ? (waiting.State, waiting.Attempts) : default);
        Assert.False(await hotline.ReadAsync(db => db.AgentTasks.AnyAsync(task => task.Kind == AgentTaskKind.UnconfirmedMessage)));

        (await hotline.Anonymous.DeleteAsync("/sim/faults")).EnsureSuccessStatusCode();
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.Equal((isTaken ? OutboxState.Delivered : OutboxState.Unconfirmed, 1), Assert.Single(await OutboxAsync(hotline)) is var settled ? (settled.State, settled.Attempts) : default);
        Assert.Equal(!isTaken, await hotline.ReadAsync(db => db.AgentTasks.AnyAsync(task => task.Kind == AgentTaskKind.UnconfirmedMessage)));
        Assert.Equal(isTaken ? 1 : 0, (await hotline.TextsToAsync(Resident)).Count);
    }

    [Fact]
    public async Task After_a_long_absence_the_first_list_that_can_be_read_decides()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await TextFlowTests.SayAsync(hotline, Resident, "家里有东西坏了");
        var (sent, body) = (Assert.Single(await OutboxAsync(hotline)), (await hotline.TextsToAsync(Resident))[0]);
        await FaultAsync(hotline, new { side = "Rest", kind = "Error", what = "messages", method = "GET", probability = 1.0, status = 503 });
        // As a host finds it that was away for three hours.
        await LeftSendingAsync(hotline, body, sent.SendingAt!.Value - TimeSpan.FromHours(3));
        await hotline.AdvanceAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(OutboxState.Sending, Assert.Single(await OutboxAsync(hotline)).State);

        (await hotline.Anonymous.DeleteAsync("/sim/faults")).EnsureSuccessStatusCode();
        await hotline.AdvanceAsync(TimeSpan.FromSeconds(20));
        Assert.Equal((OutboxState.Delivered, sent.Sid), Assert.Single(await OutboxAsync(hotline)) is var found ? (found.State, found.Sid) : default);
    }

    [Fact]
    public async Task A_carrier_that_cannot_be_reached_is_tried_again_and_at_last_an_agent_calls()
    {
        // Fewer tries than usual: each one takes the wire's own pauses, which no clock of ours shortens.
        await using var hotline = await RunningHotline.StartAsync(settings: new Dictionary<string, string?> { ["Hotline:Outbox:FirstPause"] = "00:02:00", ["Hotline:Outbox:GiveUpAfter"] = "00:05:00" });
        await FaultAsync(hotline, new { side = "Rest", kind = "Error", status = 429, probability = 1.0 });
        await TextFlowTests.SayAsync(hotline, Resident, "家里有东西坏了");
        var waiting = Assert.Single(await OutboxAsync(hotline));
        Assert.Equal(OutboxState.Pending, waiting.State);
        Assert.True(waiting.DueAt > waiting.CreatedAt);

        await hotline.AdvanceAsync(TimeSpan.FromMinutes(30));
        Assert.Equal([(ContactWay.Sms, OutboxState.Failed), (ContactWay.SpokenCall, OutboxState.Failed)], (await OutboxAsync(hotline)).Select(entry => (entry.Way, entry.State)));
        Assert.Equal(1, await hotline.ReadAsync(db => db.AgentTasks.CountAsync(task => task.Kind == AgentTaskKind.CallCaller)));
    }

    [Theory]
    [InlineData("Failed")]
    [InlineData("Landline")]
    [InlineData("Undelivered")]
    public async Task What_the_network_does_not_deliver_is_spoken(string habit)
    {
        await using var hotline = await RunningHotline.StartAsync();
        await HazardTextTests.HabitsAsync(hotline, Resident, new { texts = habit });
        await TextFlowTests.SayAsync(hotline, Resident, "家里有东西坏了");
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.Equal([(ContactWay.Sms, OutboxState.Failed), (ContactWay.SpokenCall, OutboxState.Delivered)], (await OutboxAsync(hotline)).Select(entry => (entry.Way, entry.State)));
        Assert.False(await hotline.ReadAsync(db => db.AgentTasks.AnyAsync()));
    }

    [Fact]
    public async Task Reports_twice_late_and_in_any_order_only_move_forward()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await FaultAsync(hotline, new { side = "Webhook", kind = "Duplicate", what = "sms-status", probability = 1.0, copies = 3, together = true });
        await TextFlowTests.SayAsync(hotline, Resident, "家里有东西坏了");
        var entry = Assert.Single(await OutboxAsync(hotline));
        Assert.Equal(OutboxState.Delivered, entry.State);
        foreach (var late in (string[])["queued", "sent", "failed", "undelivered", "nonsense"])
        {
            using var answer = await hotline.PostSignedAsync($"/carrier/sms/status?outbox={entry.Id}", [("MessageSid", entry.Sid!), ("MessageStatus", late), ("ErrorCode", "30003")]);
            answer.EnsureSuccessStatusCode();
        }
        entry = Assert.Single(await OutboxAsync(hotline));
        Assert.Equal((OutboxState.Delivered, (string?)null), (entry.State, entry.Error));
        Assert.False(await hotline.ReadAsync(db => db.AgentTasks.AnyAsync()));
    }

    [Fact]
    public async Task A_report_that_comes_before_the_answer_and_one_that_comes_after_the_doubt_settle_it()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await FaultAsync(hotline, new { side = "Rest", kind = "Error", what = "messages", method = "POST", probability = 1.0, taken = false, status = 500 });
        await TextFlowTests.SayAsync(hotline, Resident, "家里有东西坏了");
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(3));
        var entry = Assert.Single(await OutboxAsync(hotline));
        Assert.Equal(OutboxState.Unconfirmed, entry.State);

        using var answer = await hotline.PostSignedAsync($"/carrier/sms/status?outbox={entry.Id}", [("MessageSid", "SM00112233445566778899aabbccddeeff"), ("MessageStatus", "delivered")]);
        answer.EnsureSuccessStatusCode();
        entry = Assert.Single(await OutboxAsync(hotline));
        Assert.Equal((OutboxState.Delivered, "SM00112233445566778899aabbccddeeff"), (entry.State, entry.Sid));
        Assert.NotNull(await hotline.ReadAsync(db => db.AgentTasks.Select(task => task.DoneAt).SingleAsync()));
    }

    [Fact]
    public async Task A_sender_that_died_is_followed_up_once_its_lease_is_over()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await TextFlowTests.SayAsync(hotline, Resident, "家里有东西坏了");
        var sent = Assert.Single(await OutboxAsync(hotline));
        var body = (await hotline.TextsToAsync(Resident))[0];
        await LeftSendingAsync(hotline, body, sent.SendingAt!.Value);
        await hotline.AdvanceAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(OutboxState.Sending, Assert.Single(await OutboxAsync(hotline)).State);
        await hotline.AdvanceAsync(TimeSpan.FromSeconds(60));
        var found = Assert.Single(await OutboxAsync(hotline));
        Assert.Equal((OutboxState.Delivered, sent.Sid), (found.State, found.Sid));
        Assert.Single(await hotline.TextsToAsync(Resident));
    }

    [Fact]
    public async Task What_nobody_wants_any_more_is_not_sent()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await FaultAsync(hotline, new { side = "Rest", kind = "Error", status = 429, count = 40 });
        await TextFlowTests.SayAsync(hotline, Resident, "世纪城一期3幢，厨房水管漏水");
        await using (var scope = hotline.Services.CreateAsyncScope())
        {
            var offer = (await TextFlowTests.TheTicketAsync(hotline)).Offers[0];
            await scope.ServiceProvider.GetRequiredService<Api.Offers.AcceptOffer>().RunAsync(offer.Id, AnswerWay.Agent, "agent:agent1", CancellationToken.None);
        }
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(20));
        var entries = await OutboxAsync(hotline);
        Assert.Equal(OutboxState.Dropped, entries.Single(entry => entry.Template == NoticeTemplate.OfferMade).State);
        Assert.Equal(TicketStatus.Accepted, (await TextFlowTests.TheTicketAsync(hotline)).Status);
    }

    [Fact]
    public async Task Two_senders_at_once_send_once()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await RunningHotline.PostAsync(hotline.Anonymous, "/sim/sms", new { from = Resident, to = RunningHotline.HotlineNumber, body = "家里有东西坏了" });
        var entry = Assert.Single(await OutboxAsync(hotline));
        var posted = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var scope = hotline.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<SendNotice>().RunAsync(entry.Id, CancellationToken.None);
        }));
        Assert.Single(posted, isPosted => isPosted);
        await hotline.AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.Single(await hotline.TextsToAsync(Resident));
    }

    /// <summary>As kill -9 leaves it between the carrier's answer and our record of it.</summary>
    private static Task<int> LeftSendingAsync(RunningHotline hotline, string body, DateTimeOffset sendingAt) => hotline.ReadAsync(db => db.Outbox.ExecuteUpdateAsync(set => set
        .SetProperty(entry => entry.State, OutboxState.Sending).SetProperty(entry => entry.Sid, (string?)null).SetProperty(entry => entry.SentAt, (DateTimeOffset?)null).SetProperty(entry => entry.SendingAt, sendingAt)
        .SetProperty(entry => entry.Rendered, body).SetProperty(entry => entry.LeasedBy, "a-dead-node").SetProperty(entry => entry.LeasedUntil, sendingAt + TimeSpan.FromSeconds(60))));

    /// <summary>For answers that never come: the wire's time limits run in real time, which no clock of ours shortens.</summary>
    private static void HurriedWire(IServiceCollection services) => services.AddSingleton(provider =>
    {
        var options = provider.GetRequiredService<IOptions<CarrierOptions>>();
        var profile = new CarrierAccount(options).Profile;
        var limits = profile.TimeLimits with { Attempt = TimeSpan.FromSeconds(1.5), List = TimeSpan.FromSeconds(1.5), Retries = 1 };
        return new CarrierAccount(options) { Profile = profile with { TimeLimits = limits } };
    });

    private static Task<List<OutboxEntry>> OutboxAsync(RunningHotline hotline) => hotline.ReadAsync(db => db.Outbox.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync());

    private static Task FaultAsync(RunningHotline hotline, object fault) => RunningHotline.PostAsync(hotline.Anonymous, "/sim/faults", fault);
}
