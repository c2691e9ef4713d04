using Hotline.Api.Conversations;
using Hotline.Api.Data;
using Hotline.Api.Data.Ledger;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Tickets;
using Hotline.Dispatch;
using Hotline.Dispatch.Merchants;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Messages;

/// <summary>One conversation per phone; what a machine cannot know an agent settles with one key.</summary>
public sealed class ConversationTests
{
    private const string Resident = "+8614200039701";

    [Fact]
    public async Task An_agent_joins_opens_and_answers_with_one_key_each()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await TextFlowTests.SayAsync(hotline, Resident, "世纪城一期3幢，厨房水管漏水");
        await TextFlowTests.SayAsync(hotline, Resident, "师傅什么时候到");
        await TextFlowTests.SayAsync(hotline, Resident, "另外客厅的灯也不亮了");
        var first = await TextFlowTests.TheTicketAsync(hotline);
        var inbound = await InboundAsync(hotline);
        Assert.Equal([MessageStatus.Opened, MessageStatus.Proposed, MessageStatus.Proposed], inbound.Select(message => message.Status));
        Assert.Equal([first.Id, null], inbound.Skip(1).Select(message => message.ProposedTicketId));

        await DoAsync<JoinMessage>(hotline, join => join.RunAsync(inbound[1].Id, first.Number, "agent:agent1", CancellationToken.None));
        await DoAsync<OpenTicketFromMessage>(hotline, open => open.RunAsync(inbound[2].Id, "agent:agent1", CancellationToken.None));
        Assert.Equal(1, await hotline.ReadAsync(db => db.Tickets.Where(ticket => ticket.Id == first.Id).Select(ticket => ticket.Chases).SingleAsync()));
        var second = await TextFlowTests.TheTicketAsync(hotline);
        Assert.Equal((TicketStatus.New, TicketSource.Sms, first.CallerId), (second.Status, second.Source, second.CallerId));
        Assert.Equal(0, await hotline.ReadAsync(db => db.Conversations.Where(each => each.Phone == Resident).Select(each => each.Unhandled).SingleAsync()));

        // A second press of either key is told so and does nothing.
        await Assert.ThrowsAsync<Refused>(() => DoAsync<JoinMessage>(hotline, join => join.RunAsync(inbound[1].Id, first.Number, "agent:agent2", CancellationToken.None)));
        await Assert.ThrowsAsync<Refused>(() => DoAsync<OpenTicketFromMessage>(hotline, open => open.RunAsync(inbound[2].Id, "agent:agent2", CancellationToken.None)));
        Assert.Equal(2, await hotline.ReadAsync(db => db.Tickets.CountAsync()));

        var conversation = await hotline.ReadAsync(db => db.Conversations.AsNoTracking().SingleAsync(each => each.Phone == Resident));
        await DoAsync<ReplyInConversation>(hotline, reply => reply.RunAsync(conversation.Id, "师傅十分钟后到\u202E", CancellationToken.None));
        await hotline.AdvanceAsync(TimeSpan.FromSeconds(5));
        Assert.EndsWith("师傅十分钟后到", (await hotline.TextsToAsync(Resident))[^1], StringComparison.Ordinal);
        await Assert.ThrowsAsync<BadFields>(() => DoAsync<ReplyInConversation>(hotline, reply => reply.RunAsync(conversation.Id, " ", CancellationToken.None)));
        await TextFlowTests.SayAsync(hotline, Resident, "TD");
        var refused = await Assert.ThrowsAsync<Refused>(() => DoAsync<ReplyInConversation>(hotline, reply => reply.RunAsync(conversation.Id, "你好", CancellationToken.None)));
        Assert.Equal("opted-out", refused.Code);
    }

    [Fact]
    public async Task An_address_that_comes_second_reaches_the_ticket_with_the_agents_key()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await TextFlowTests.SayAsync(hotline, Resident, "客厅插座没反应了，急");
        await TextFlowTests.SayAsync(hotline, Resident, "地址是世纪城一期1幢2单元403");
        var ticket = await TextFlowTests.TheTicketAsync(hotline);
        Assert.Null(ticket.AreaId);
        var second = (await InboundAsync(hotline))[^1];
        await DoAsync<JoinMessage>(hotline, join => join.RunAsync(second.Id, ticket.Number, "agent:agent1", CancellationToken.None));
        ticket = await TextFlowTests.TheTicketAsync(hotline);
        Assert.NotNull(ticket.AreaId);
        Assert.Equal(("世纪城一期1幢2单元403", false), (ticket.Address, ticket.IsAddressUncertain));
        Assert.True(await hotline.ReadAsync(db => db.History.AnyAsync(entry => entry.Kind == "TicketEdited")));
    }

    [Fact]
    public async Task On_a_shared_phone_nobody_is_told_of_anothers_matter_and_no_link_is_sent()
    {
        await using var hotline = await RunningHotline.StartAsync();
        var shared = await hotline.ReadAsync(db => db.Callers.Where(caller => caller.IsSharedPhone).Select(caller => caller.Phone!).FirstAsync());
        await TextFlowTests.SayAsync(hotline, shared, "大众公寓A区2号楼，水龙头坏了漏水关不上");
        await TextFlowTests.SayAsync(hotline, shared, "师傅什么时候到");

        var ticket = await TextFlowTests.TheTicketAsync(hotline);
        Assert.Null(await hotline.ReadAsync(db => db.Callers.Where(caller => caller.Id == ticket.CallerId).Select(caller => caller.Name).SingleAsync()));
        var asked = (await InboundAsync(hotline))[^1];
        Assert.Equal((MessageStatus.Proposed, (long?)null), (asked.Status, asked.ProposedTicketId));
        Assert.All(await hotline.TextsToAsync(shared), text => Assert.DoesNotContain("http", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_several_open_offers_a_bare_yes_is_answered_with_their_codes_and_a_wrong_code_is_told()
    {
        await using var hotline = await RunningHotline.StartAsync();
        const string merchant = "+8614200010001";
        await SuspendOthersAsync(hotline, merchant);
        await TextFlowTests.SayAsync(hotline, Resident, "世纪城一期3幢，厨房水管漏水");
        await TextFlowTests.SayAsync(hotline, "+8614200039702", "世纪城二期5幢，水管漏水");
        var codes = await hotline.ReadAsync(db => db.Offers.OrderBy(offer => offer.Id).Select(offer => offer.Code).ToListAsync());
        Assert.Equal(2, codes.Count);

        await TextFlowTests.SayAsync(hotline, merchant, "好");
        var list = (await hotline.TextsToAsync(merchant))[^1];
        Assert.All(codes, code => Assert.Contains(code, list, StringComparison.Ordinal));
        await TextFlowTests.SayAsync(hotline, merchant, "1 0000");
        Assert.Contains("没有找到编号0000", (await hotline.TextsToAsync(merchant))[^1], StringComparison.Ordinal);
        await TextFlowTests.SayAsync(hotline, merchant, $"3 {codes[1]}");
        Assert.Contains("还没有接", (await hotline.TextsToAsync(merchant))[^1], StringComparison.Ordinal);
        await TextFlowTests.SayAsync(hotline, merchant, $"1{codes[1]}");
        await TextFlowTests.SayAsync(hotline, merchant, "明天再去可以吗");
        var message = (await InboundAsync(hotline))[^1];
        Assert.Equal((MessageStatus.Proposed, (await TextFlowTests.TheTicketAsync(hotline)).Id), (message.Status, message.ProposedTicketId));
        Assert.Equal(2, await hotline.ReadAsync(db => db.Tickets.CountAsync()));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    public async Task Twenty_first_texts_at_once_make_one_conversation_one_caller_and_one_ticket(Engine engine)
    {
        await using var hotline = await RunningHotline.StartAsync(engine);
        var forms = Enumerable.Range(0, 20).Select(i => SignedPosts.TextForm(Resident, $"家里有东西坏了 {i}")).ToList();
        // Each comes twice, at the same moment.
        var answers = await Task.WhenAll(forms.Concat(forms).Select(form => hotline.PostSignedAsync("/carrier/sms", form)));
        Assert.All(answers, answer => Assert.True(answer.IsSuccessStatusCode));
        Assert.Equal((1, 1, 1, 20, 20), await hotline.ReadAsync(async db => (
            await db.Conversations.CountAsync(each => each.Phone == Resident), await db.Callers.CountAsync(each => each.Phone == Resident), await db.Tickets.CountAsync(),
            await db.Inbox.CountAsync(), await db.Messages.CountAsync(each => each.Direction == MessageDirection.In))));
        Assert.Equal(19, await hotline.ReadAsync(db => db.Conversations.Where(each => each.Phone == Resident).Select(each => each.Unhandled).SingleAsync()));
    }

    /// <summary>In one write with the ledger of merchants, from which the matcher reads.</summary>
    private static async Task SuspendOthersAsync(RunningHotline hotline, string phone)
    {
        await using var scope = hotline.Services.CreateAsyncScope();
        var (db, ledger) = (scope.ServiceProvider.GetRequiredService<HotlineDb>(), scope.ServiceProvider.GetRequiredService<MerchantLedger>());
        await using var open = await scope.ServiceProvider.GetRequiredService<Write>().BeginAsync(CancellationToken.None);
        await db.Merchants.Where(each => each.Phone != phone).ExecuteUpdateAsync(set => set.SetProperty(each => each.Status, MerchantStatus.Suspended));
        foreach (var id in await db.Merchants.Where(each => each.Phone != phone).Select(each => each.Id).ToListAsync()) ledger.NoteRegister(id);
        await open.CommitAsync(CancellationToken.None);
    }

    private static Task<List<Message>> InboundAsync(RunningHotline hotline) =>
        hotline.ReadAsync(db => db.Messages.AsNoTracking().Where(message => message.Direction == MessageDirection.In).OrderBy(message => message.Id).ToListAsync());

    private static async Task DoAsync<T>(RunningHotline hotline, Func<T, Task> use) where T : notnull
    {
        await using var scope = hotline.Services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<T>());
    }
}
