using System.Text.RegularExpressions;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Messages;

/// <summary>The whole path of a ticket by text alone, against the simulated carrier over HTTP.</summary>
public sealed partial class TextFlowTests
{
    private const string Resident = "+8614200039001";

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    public async Task A_text_becomes_a_dispatched_finished_and_rated_job(Engine engine)
    {
        await using var hotline = await RunningHotline.StartAsync(engine);
        await SayAsync(hotline, Resident, "世纪城一期3幢2单元501，厨房水管漏水，麻烦派个师傅");

        var ticket = await TheTicketAsync(hotline);
        Assert.Equal(TicketStatus.Dispatching, ticket.Status);
        Assert.Equal("世纪城一期3幢2单元501", ticket.Address);
        Assert.False(ticket.IsAddressUncertain);
        Assert.Contains("水管漏", ticket.GuessReasonZh, StringComparison.Ordinal);
        Assert.Contains(ticket.Number, (await hotline.TextsToAsync(Resident))[0], StringComparison.Ordinal);

        var offer = Assert.Single(ticket.Offers);
        Assert.Equal(OfferStatus.Sent, offer.Status);
        Assert.NotNull(offer.ExpiresAt);
        var merchant = await PhoneOfAsync(hotline, offer.MerchantId);
        var asked = (await hotline.TextsToAsync(merchant))[^1];
        Assert.Contains($"1 {offer.Code}", asked, StringComparison.Ordinal);
        Assert.Matches(Link(), asked);
        Assert.DoesNotContain("501", asked, StringComparison.Ordinal);

        await SayAsync(hotline, merchant, $"1 {offer.Code}");
        Assert.Equal(TicketStatus.Accepted, (await TheTicketAsync(hotline)).Status);
        Assert.Contains("世纪城一期3幢2单元501", (await hotline.TextsToAsync(merchant))[^1], StringComparison.Ordinal);
        await SayAsync(hotline, merchant, $"3 {offer.Code}");
        await SayAsync(hotline, merchant, $"4{offer.Code}");
        Assert.Equal(TicketStatus.OnSite, (await TheTicketAsync(hotline)).Status);
        await SayAsync(hotline, merchant, $"５　{offer.Code}　120元 换了阀门");
        ticket = await TheTicketAsync(hotline);
        Assert.Equal(TicketStatus.Done, ticket.Status);
        Assert.Equal(12000, Assert.Single(ticket.Jobs).PriceFen);

        await SayAsync(hotline, Resident, "5");
        Assert.Equal(TicketStatus.Closed, (await TheTicketAsync(hotline)).Status);
        var told = await hotline.TextsToAsync(Resident);
        Assert.Collection(told,
            text => Assert.Contains("已收到", text, StringComparison.Ordinal), text => Assert.Contains("已接单", text, StringComparison.Ordinal), text => Assert.Contains("已出发", text, StringComparison.Ordinal),
            text => Assert.Contains("已到达", text, StringComparison.Ordinal), text => Assert.Contains("满意", text, StringComparison.Ordinal), text => Assert.Contains("已办结", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("好")]
    [InlineData("接")]
    [InlineData("１")]
    public async Task A_bare_yes_is_enough_while_one_offer_is_open(string yes)
    {
        await using var hotline = await RunningHotline.StartAsync();
        await SayAsync(hotline, Resident, "世纪城一期3幢，厨房水管漏水");
        var offer = (await TheTicketAsync(hotline)).Offers[0];
        await SayAsync(hotline, await PhoneOfAsync(hotline, offer.MerchantId), yes);
        Assert.Equal(TicketStatus.Accepted, (await TheTicketAsync(hotline)).Status);
    }

    [Fact]
    public async Task A_no_asks_the_next_merchant_and_a_late_yes_is_told_so()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await SayAsync(hotline, Resident, "世纪城一期3幢，厨房水管漏水");
        var first = (await TheTicketAsync(hotline)).Offers[0];
        var merchant = await PhoneOfAsync(hotline, first.MerchantId);
        await SayAsync(hotline, merchant, $"2 {first.Code} 今天没空");

        var ticket = await TheTicketAsync(hotline);
        Assert.Equal([OfferStatus.Declined, OfferStatus.Sent], ticket.Offers.Select(offer => offer.Status));
        Assert.Equal("今天没空", ticket.Offers[0].Reason);
        await SayAsync(hotline, merchant, $"1 {first.Code}");
        Assert.Contains("您之前已回复不接", (await hotline.TextsToAsync(merchant))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_low_score_reopens_the_ticket_and_reaches_the_supervisor()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await SayAsync(hotline, Resident, "世纪城一期3幢，厨房水管漏水");
        var offer = (await TheTicketAsync(hotline)).Offers[0];
        var merchant = await PhoneOfAsync(hotline, offer.MerchantId);
        await SayAsync(hotline, merchant, $"1 {offer.Code}");
        await SayAsync(hotline, merchant, $"5 {offer.Code}");
        await SayAsync(hotline, Resident, "1分");
        Assert.Equal(TicketStatus.Reopened, (await TheTicketAsync(hotline)).Status);
        Assert.True(await hotline.ReadAsync(db => db.AgentTasks.AnyAsync(task => task.Kind == Dispatch.Tasks.AgentTaskKind.LowScore && task.IsForSupervisors)));
    }

    [Fact]
    public async Task What_is_not_certain_waits_for_a_person()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await SayAsync(hotline, Resident, "家里出了点问题，能来看看吗");
        var ticket = await TheTicketAsync(hotline);
        Assert.Equal(TicketStatus.New, ticket.Status);
        Assert.Null(ticket.ServiceTypeId);
        Assert.Empty(ticket.Offers);
    }

    [Fact]
    public async Task A_second_text_is_proposed_to_the_open_ticket_and_joins_it_by_nobodys_hand_but_an_agents()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await SayAsync(hotline, Resident, "世纪城一期3幢，厨房水管漏水");
        await SayAsync(hotline, Resident, "师傅什么时候到");

        var ticket = await TheTicketAsync(hotline);
        var message = await hotline.ReadAsync(db => db.Messages.AsNoTracking().Where(each => each.Direction == MessageDirection.In).OrderBy(each => each.Id).LastAsync());
        Assert.Equal((MessageStatus.Proposed, ticket.Id, (long?)null), (message.Status, message.ProposedTicketId, message.TicketId));
        Assert.NotEmpty(message.ProposalReasonZh!);
        Assert.Equal(0, ticket.Chases);
        Assert.Equal(1, await hotline.ReadAsync(db => db.Conversations.Where(each => each.Phone == Resident).Select(each => each.Unhandled).SingleAsync()));
    }

    [Fact]
    public async Task Stop_is_honoured_at_once_and_start_takes_it_back()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await SayAsync(hotline, Resident, "世纪城一期3幢，厨房水管漏水");
        await SayAsync(hotline, Resident, "退订");
        var before = (await hotline.TextsToAsync(Resident)).Count;
        var offer = (await TheTicketAsync(hotline)).Offers[0];
        await SayAsync(hotline, await PhoneOfAsync(hotline, offer.MerchantId), $"1 {offer.Code}");
        Assert.Equal(before, (await hotline.TextsToAsync(Resident)).Count);
        Assert.True(await hotline.ReadAsync(db => db.Outbox.AnyAsync(entry => entry.Phone == Resident && entry.Template == NoticeTemplate.MerchantFound && entry.Way == Dispatch.Callers.ContactWay.SpokenCall)));

        await SayAsync(hotline, Resident, "START");
        await SayAsync(hotline, await PhoneOfAsync(hotline, offer.MerchantId), $"3 {offer.Code}");
        Assert.Contains("已出发", (await hotline.TextsToAsync(Resident))[^1], StringComparison.Ordinal);
    }

    /// <summary>Somebody texts, and the answers have time to arrive.</summary>
    internal static async Task SayAsync(RunningHotline hotline, string from, string body)
    {
        await hotline.TextAsync(from, body);
        await hotline.AdvanceAsync(TimeSpan.FromSeconds(5));
    }

    internal static Task<Ticket> TheTicketAsync(RunningHotline hotline) => hotline.ReadAsync(db => db.Tickets.AsNoTracking()
        .Include(ticket => ticket.Offers).Include(ticket => ticket.Jobs).ThenInclude(job => job.Visits).Include(ticket => ticket.FollowUps).OrderBy(ticket => ticket.Id).LastAsync());

    internal static Task<string> PhoneOfAsync(RunningHotline hotline, long merchantId) => hotline.ReadAsync(db => db.Merchants.Where(merchant => merchant.Id == merchantId).Select(merchant => merchant.Phone).SingleAsync());

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+/m/[A-Za-z0-9_-]{22,48}")]
    private static partial Regex Link();
}
