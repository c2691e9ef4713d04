using System.Text.Json;
using Hotline.Tests.Support;
using Xunit.Abstractions;

namespace Hotline.Tests.Live;

public sealed class AnnouncementTests(SmallDesk desk, ITestOutputHelper output) : IClassFixture<SmallDesk>
{
    [Fact]
    public async Task A_new_ticket_is_on_every_console_at_once()
    {
        var agent = await desk.SignedInAsync("agent");
        await using var console = await desk.ConsoleAsync("colleague");
        var times = new List<TimeSpan>();
        for (var i = 0; i < 10; i++)
        {
            var ticket = await agent.EnterAsync();
            times.Add(await Eventually.TrueAsync(() => console[DeskTalk.Tickets].Rows.ContainsKey(ticket.Id), DeskTalk.Soon, "The ticket did not appear."));
        }
        output.WriteLine($"Seen after the answer to its POST: median {times.Order().ElementAt(5).TotalMilliseconds:0} ms, longest {times.Max().TotalMilliseconds:0} ms.");
        Assert.Equal(1, console.Reads);
    }

    [Fact]
    public async Task A_row_is_announced_exactly_as_a_reread_shows_it()
    {
        var agent = await desk.SignedInAsync("agent");
        await using var console = await desk.ConsoleAsync("colleague");
        var ticket = await agent.EnterAsync("二楼漏水，“急”！");
        await Eventually.TrueAsync(() => console[DeskTalk.Tickets].Rows.ContainsKey(ticket.Id), DeskTalk.Soon, "The ticket did not appear.");

        var announced = console.Heard.First(message => message.IsAbout(DeskTalk.Tickets, ticket.Id)).Body.GetProperty("row");
        Assert.Equal((await console.ServedAsync(DeskTalk.Tickets))[ticket.Id], announced.GetRawText());
        Assert.Equal(JsonValueKind.String, announced.GetProperty("status").ValueKind);
        Assert.EndsWith("Z", announced.GetProperty("createdAt").GetString());
        Assert.Contains("二楼漏水", announced.GetRawText());
    }

    [Fact]
    public async Task Every_step_moves_the_row_and_an_ended_ticket_leaves()
    {
        var agent = await desk.SignedInAsync("agent");
        await using var console = await desk.ConsoleAsync("colleague");
        var ticket = await agent.EnterAsync();
        await agent.PostAsync($"/api/tickets/{ticket.Number}/hold", new { reason = "等来电人" });
        await Eventually.TrueAsync(() => console.Shows(DeskTalk.Tickets, ticket.Id, "status", "OnHold"), DeskTalk.Soon, "The hold was not shown.");
        await agent.PostAsync($"/api/tickets/{ticket.Number}/resume", new { });
        await agent.PostAsync($"/api/tickets/{ticket.Number}/cancel", new { reason = "修好了" });
        await Eventually.TrueAsync(() => !console[DeskTalk.Tickets].Rows.ContainsKey(ticket.Id), DeskTalk.Soon, "The ticket did not leave.");
        await agent.PostAsync($"/api/tickets/{ticket.Number}/reopen", new { reason = "又漏了" });
        await Eventually.TrueAsync(() => console.Shows(DeskTalk.Tickets, ticket.Id, "status", "Reopened"), DeskTalk.Soon, "The ticket did not come back.");
        await console.EqualAsync(DeskTalk.Tickets, DeskTalk.Soon);
        Assert.Equal(1, console.Reads);
    }

    [Fact]
    public async Task Numbers_of_a_scope_have_no_gap()
    {
        var agent = await desk.SignedInAsync("agent");
        await using var console = await desk.ConsoleAsync("colleague");
        for (var i = 0; i < 5; i++)
        {
            var ticket = await agent.EnterAsync();
            await agent.PostAsync($"/api/tickets/{ticket.Number}/note", new { text = "门铃坏了" });
        }
        await console.EqualAsync(DeskTalk.Tickets, DeskTalk.Soon);
        long[] numbers = [.. console.Heard.Where(message => message.Kind != "Digest").Select(message => message.Seq)];
        Assert.NotEmpty(numbers);
        Assert.Equal(Enumerable.Range(0, numbers.Length).Select(i => numbers[0] + i), numbers);
    }

    [Fact]
    public async Task Who_stops_watching_is_told_nothing_more()
    {
        var agent = await desk.SignedInAsync("agent");
        await using var console = await desk.ConsoleAsync("colleague");
        await using var witness = await desk.ConsoleAsync("colleague");
        await console.InvokeAsync("Unwatch", DeskTalk.Tickets);
        var ticket = await agent.EnterAsync();
        await Eventually.TrueAsync(() => witness[DeskTalk.Tickets].Rows.ContainsKey(ticket.Id), DeskTalk.Soon, "The ticket did not appear.");
        Assert.DoesNotContain(console.Heard, message => message.IsAbout(DeskTalk.Tickets, ticket.Id));
    }
}
