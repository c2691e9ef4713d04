using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Hotline.Tests.Live;

public sealed class DigestTests(SmallDesk desk, ITestOutputHelper output) : IClassFixture<SmallDesk>
{
    [Fact]
    public async Task A_lost_message_is_noticed_by_the_digest_and_read_again()
    {
        var agent = await desk.SignedInAsync("agent");
        await using var console = await desk.ConsoleAsync("colleague");
        var (lost, told) = (await agent.EnterAsync(), await agent.EnterAsync());
        await console.EqualAsync(DeskTalk.Tickets, DeskTalk.Soon);
        var reads = console.Reads;

        // The host sends a digest of its own every 15 s, which would put things right before anybody saw that they are wrong.
        var mayCompare = false;
        console.Disturb = message => message.IsAbout(DeskTalk.Tickets, lost.Id) || (message.Kind == "Digest" && !Volatile.Read(ref mayCompare)) ? [] : [message];
        await agent.PostAsync($"/api/tickets/{lost.Number}/hold", new { reason = "等来电人" });
        await agent.PostAsync($"/api/tickets/{told.Number}/hold", new { reason = "等来电人" });
        await Eventually.TrueAsync(() => console.Shows(DeskTalk.Tickets, told.Id, "status", "OnHold"), DeskTalk.Soon, "The hold was not shown.");
        Assert.True(console.Shows(DeskTalk.Tickets, lost.Id, "status", "Open"));

        Volatile.Write(ref mayCompare, true);
        await desk.DigestAsync();
        await console.EqualAsync(DeskTalk.Tickets, DeskTalk.Soon);
        Assert.True(console.Shows(DeskTalk.Tickets, lost.Id, "status", "OnHold"));
        Assert.True(console.Reads > reads);
    }

    [Fact]
    public async Task A_digest_that_agrees_makes_nobody_read()
    {
        var agent = await desk.SignedInAsync("agent");
        await using var console = await desk.ConsoleAsync("colleague");
        await agent.EnterAsync();
        await console.EqualAsync(DeskTalk.Tickets, DeskTalk.Soon);
        var reads = console.Reads;
        Assert.Equal(0, await desk.DigestAsync());
        var digests = console.Heard.Count(message => message.Kind == "Digest");
        await desk.DigestAsync();
        await Eventually.TrueAsync(() => console.Heard.Count(message => message.Kind == "Digest") > digests, DeskTalk.Soon, "No digest came.");
        Assert.Equal(reads, console.Reads);
    }

    [Fact]
    public async Task Repeated_and_reordered_messages_do_no_harm()
    {
        var random = new Random(Seeds.Take(output));
        var agent = await desk.SignedInAsync("agent");
        await using var console = await desk.ConsoleAsync("colleague");
        var held = new List<HubMessage>();
        console.Disturb = message =>
        {
            lock (held)
            {
                // A digest comes after everything before it in this world; its own test loses messages.
                if (message.Kind == "Digest") return [.. Drain(held), message];
                held.Add(message);
                if (random.Next(3) == 0) held.Add(message);
                return held.Count < 4 ? [] : Drain(held).OrderBy(_ => random.Next());
            }
        };
        var reads = console.Reads;
        for (var i = 0; i < 8; i++)
        {
            var ticket = await agent.EnterAsync();
            await agent.PostAsync($"/api/tickets/{ticket.Number}/note", new { text = "门铃坏了" });
            if (i % 2 == 0) await agent.PostAsync($"/api/tickets/{ticket.Number}/cancel", new { reason = "修好了" });
        }
        await Eventually.TrueAsync(async () =>
        {
            await desk.DigestAsync();
            return console[DeskTalk.Tickets].Rows.Count == (await console.ServedAsync(DeskTalk.Tickets)).Count;
        }, DeskTalk.Soon, "The console did not agree with the digest.");
        await console.EqualAsync(DeskTalk.Tickets, DeskTalk.Soon);
        Assert.Equal(reads, console.Reads);
    }

    [Fact]
    public async Task What_nobody_announced_is_announced_with_the_next_digest()
    {
        var agent = await desk.SignedInAsync("agent");
        await using var console = await desk.ConsoleAsync("colleague");
        var (changed, gone) = (await agent.EnterAsync(), await agent.EnterAsync());
        await console.EqualAsync(DeskTalk.Tickets, DeskTalk.Soon);
        var reads = console.Reads;
        await desk.InDatabaseAsync(db => db.Tickets.Where(ticket => ticket.Id == changed.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(ticket => ticket.Version, ticket => ticket.Version + 1).SetProperty(ticket => ticket.Summary, "改过了")));
        await desk.InDatabaseAsync(db => db.Tickets.Where(ticket => ticket.Id == gone.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(ticket => ticket.Version, ticket => ticket.Version + 1).SetProperty(ticket => ticket.IsConfidential, true)));

        await desk.DigestAsync();
        await Eventually.TrueAsync(() => console.Shows(DeskTalk.Tickets, changed.Id, "summary", "改过了"), DeskTalk.Soon, "The change was not shown.");
        await console.EqualAsync(DeskTalk.Tickets, DeskTalk.Soon);
        Assert.DoesNotContain(gone.Id, console[DeskTalk.Tickets].Rows.Keys);
        Assert.Equal(reads, console.Reads);
    }

    [Fact]
    public async Task Whatever_is_lost_repeated_and_reordered_under_load_one_digest_makes_a_console_right()
    {
        var seed = Seeds.Take(output);
        await using var console = await desk.ConsoleAsync("colleague");
        var random = new Random(seed);
        var late = new List<HubMessage>();
        console.Disturb = message =>
        {
            lock (late)
            {
                if (message.Kind == "Digest") return [message];
                switch (random.Next(4))
                {
                    case 0: return [];
                    case 1: return [message, message];
                    case 2: late.Add(message); return [];
                    default: return random.Next(2) == 0 ? [message] : [message, .. Drain(late)];
                }
            }
        };
        await Task.WhenAll(Enumerable.Range(0, 4).Select(each => WorkAsync(new Random(seed + each))));
        await Eventually.TrueAsync(async () =>
        {
            await desk.DigestAsync();
            return console[DeskTalk.Tickets].Rows.Count == (await console.ServedAsync(DeskTalk.Tickets)).Count;
        }, DeskTalk.Soon, "The console did not become right.");
        await console.EqualAsync(DeskTalk.Tickets, DeskTalk.Soon);
    }

    private async Task WorkAsync(Random random)
    {
        var agent = await desk.SignedInAsync("agent");
        for (var i = 0; i < FullRun.Times(8, 100); i++)
        {
            var ticket = await agent.EnterAsync();
            await agent.PostAsync($"/api/tickets/{ticket.Number}/hold", new { reason = "等来电人" });
            if (random.Next(2) == 0) await agent.PostAsync($"/api/tickets/{ticket.Number}/resume", new { });
            if (random.Next(2) == 0) await agent.PostAsync($"/api/tickets/{ticket.Number}/cancel", new { reason = "修好了" });
        }
    }

    private static List<HubMessage> Drain(List<HubMessage> held)
    {
        List<HubMessage> all = [.. held];
        held.Clear();
        return all;
    }
}
