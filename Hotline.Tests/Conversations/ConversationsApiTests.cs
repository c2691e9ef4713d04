using Hotline.Dispatch.Messages;
using Hotline.Tests.Support;

namespace Hotline.Tests.Conversations;

public sealed class ConversationsApiTests(SmallDesk desk) : IClassFixture<SmallDesk>
{
    /// <summary>A text that waits, as the channel would have stored it.</summary>
    private Task<(long Conversation, long Message)> WaitingAsync(string phone, string body, string? proposedTicket = null) => desk.InDatabaseAsync(async db =>
    {
        var conversation = new Conversation { Phone = phone, LineId = db.Lines.Single(line => line.Code == "hotline").Id, Version = 1, LastAt = SmallDesk.Start, LastText = body, Unhandled = 1 };
        db.Add(conversation);
        await db.SaveChangesAsync();
        var message = new Message { ConversationId = conversation.Id, Direction = MessageDirection.In, Body = body, At = SmallDesk.Start };
        message.Propose(db.Tickets.SingleOrDefault(ticket => ticket.Number == proposedTicket)?.Id, "同一号码有未结工单", "this phone has an open ticket");
        db.Add(message);
        await db.SaveChangesAsync();
        return (conversation.Id, message.Id);
    });

    [Fact]
    public async Task A_waiting_text_shows_its_proposal_and_joins_by_one_key()
    {
        var agent = await desk.SignedInAsync("agent");
        var number = (await agent.PostAsync("/api/tickets", new { line = "hotline", description = "漏水", callerPhone = "13800000051" })).Text("number");
        var (conversation, message) = await WaitingAsync("+8613800000051", "还没来？", number);

        var row = (await agent.ReadAsync("/api/queues/conversations?line=hotline")).GetProperty("rows").EnumerateArray().Single(each => each.GetProperty("id").GetInt64() == conversation);
        var proposal = row.GetProperty("proposal");
        Assert.Equal(("JoinTicket", number, "this phone has an open ticket"), (proposal.Text("kind"), proposal.Text("ticketNumber"), proposal.GetProperty("reason").Text("en")));

        var joined = await agent.PostAsync($"/api/messages/{message}/join", new { ticket = number });

        Assert.Equal((0, number), (joined.GetProperty("unhandled").GetInt32(), joined.GetProperty("messages")[0].Text("ticketNumber")));
        Assert.Equal(1, (await agent.ReadAsync($"/api/tickets/{number}")).GetProperty("chases").GetInt32());
        Assert.Equal("还没来？", (await agent.ReadAsync($"/api/interactions?ticket={number}")).GetProperty("items")[0].Text("text"));
        await agent.RefusedAsync(HttpMethod.Post, $"/api/messages/{message}/join", new { ticket = number }, 409);
    }

    [Fact]
    public async Task Thanks_and_adverts_are_dismissed_by_one_key_and_stay_in_the_conversation_with_the_name()
    {
        var agent = await desk.SignedInAsync("agent");
        var (conversation, message) = await WaitingAsync("+8613800000059", "谢谢");

        var talk = await agent.PostAsync($"/api/messages/{message}/dismiss", new { });

        Assert.Equal((0, "Dismissed", "agent:agent"), (talk.GetProperty("unhandled").GetInt32(), talk.GetProperty("messages")[0].Text("status"), talk.GetProperty("messages")[0].Text("handledBy")));
        Assert.DoesNotContain(conversation, (await agent.ReadAsync("/api/queues/conversations?line=hotline")).GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("id").GetInt64()));
        Assert.Equal("illegal-step", (await agent.RefusedAsync(HttpMethod.Post, $"/api/messages/{message}/dismiss", new { }, 409)).Text("code"));
        await agent.RefusedAsync(HttpMethod.Post, $"/api/messages/{message}/new-ticket", new { }, 409);
        await (await desk.SignedInAsync("station-agent")).RefusedAsync(HttpMethod.Post, $"/api/messages/{message}/dismiss", new { }, 404);
    }

    [Fact]
    public async Task A_text_becomes_a_ticket_of_its_own()
    {
        var agent = await desk.SignedInAsync("agent");
        var (conversation, message) = await WaitingAsync("+8613800000052", "马桶堵了");

        var ticket = await agent.PostAsync($"/api/messages/{message}/new-ticket", new { });

        Assert.Equal(("马桶堵了", conversation), (ticket.Text("description"), ticket.GetProperty("conversationId").GetInt64()));
        Assert.Equal("Opened", (await agent.ReadAsync($"/api/conversations/{conversation}")).GetProperty("messages")[0].Text("status"));
    }

    [Fact]
    public async Task A_ticket_that_is_entered_from_a_text_takes_the_text_with_it_once()
    {
        var agent = await desk.SignedInAsync("agent");
        var (conversation, message) = await WaitingAsync("+8613800000055", "水管漏了，明天有人吗");
        var body = new { line = "hotline", description = "水管漏水", callerPhone = "13800000055", sourceInteraction = $"message-{message}" };

        var ticket = await agent.PostAsync("/api/tickets", body);

        Assert.Equal(("Sms", "2026-11-23T01:00:00Z"), (ticket.Text("source"), ticket.Text("receivedAt")));
        var talk = await agent.ReadAsync($"/api/conversations/{conversation}");
        Assert.Equal((0, ticket.Text("number")), (talk.GetProperty("unhandled").GetInt32(), talk.GetProperty("messages")[0].Text("ticketNumber")));
        await agent.RefusedAsync(HttpMethod.Post, "/api/tickets", body, 409);
        await agent.RefusedAsync(HttpMethod.Post, "/api/tickets", new { line = "station", description = "x", sourceInteraction = $"message-{message}" }, 400);
        await agent.RefusedAsync(HttpMethod.Post, "/api/tickets", new { line = "hotline", description = "x", sourceInteraction = "call-1" }, 400);
    }

    [Fact]
    public async Task The_words_of_a_text_say_which_service_is_proposed()
    {
        await desk.InDatabaseAsync(async db =>
        {
            db.Add(new Hotline.Dispatch.Lines.LexiconEntry { Kind = "service", Word = "水管", Target = "pipe-repair", Weight = 3 });
            return await db.SaveChangesAsync();
        });
        desk.Forget();
        var (conversation, _) = await WaitingAsync("+8613800000056", "水管坏了");
        var agent = await desk.SignedInAsync("agent");
        Assert.Equal("pipe-repair", (await agent.ReadAsync($"/api/conversations/{conversation}")).GetProperty("proposal").Text("service"));
    }

    [Fact]
    public async Task Conversations_are_listed_the_last_written_first_and_only_those_of_ones_lines()
    {
        var agent = await desk.SignedInAsync("agent");
        var (conversation, message) = await WaitingAsync("+8613800000053", "你好");
        Assert.Equal(conversation, (await agent.ReadAsync("/api/conversations?phone=13800000053")).GetProperty("items")[0].GetProperty("id").GetInt64());
        var page = await agent.ReadAsync("/api/conversations?take=1");
        await agent.ReadAsync($"/api/conversations?take=1&after={page.GetProperty("next").GetString() ?? "0-0"}");
        await agent.RefusedAsync(HttpMethod.Get, "/api/conversations?after=x", null, 400);

        var stranger = await desk.SignedInAsync("station-agent");
        await stranger.RefusedAsync(HttpMethod.Get, $"/api/conversations/{conversation}", null, 404);
        await stranger.RefusedAsync(HttpMethod.Post, $"/api/messages/{message}/new-ticket", new { }, 404);
        Assert.Equal(0, (await stranger.ReadAsync("/api/interactions?phone=13800000053")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_reply_goes_to_the_outbox_and_an_empty_one_nowhere()
    {
        var agent = await desk.SignedInAsync("agent");
        var (conversation, _) = await WaitingAsync("+8613800000054", "几点来？");
        await agent.PostAsync($"/api/conversations/{conversation}/reply", new { text = "下午三点" });
        await agent.RefusedAsync(HttpMethod.Post, $"/api/conversations/{conversation}/reply", new { text = " " }, 400);
        Assert.Equal(1, await desk.InDatabaseAsync(db => Task.FromResult(db.Outbox.Count(entry => entry.Phone == "+8613800000054"))));
    }
}
