using System.Net;
using Hotline.Tests.Support;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Live;

public sealed class AudienceTests(SmallDesk desk) : IClassFixture<SmallDesk>
{
    [Fact]
    public async Task A_task_of_supervisors_reaches_supervisors_alone()
    {
        await using var agent = await desk.ConsoleAsync("agent", DeskTalk.Tasks);
        await using var supervisor = await desk.ConsoleAsync("supervisor", DeskTalk.Tasks);
        await using var administrator = await desk.ConsoleAsync("admin", DeskTalk.Tasks);
        var secret = await desk.AddTaskAsync("2 分：“师傅收了烟”", forSupervisors: true);
        var common = await desk.AddTaskAsync("回电", forSupervisors: false);
        await Eventually.TrueAsync(() => agent[DeskTalk.Tasks].Rows.ContainsKey(common), DeskTalk.Soon, "The agent does not see the common task.");
        foreach (var console in new[] { supervisor, administrator })
            await Eventually.TrueAsync(() => console[DeskTalk.Tasks].Rows.ContainsKey(secret) && console[DeskTalk.Tasks].Rows.ContainsKey(common), DeskTalk.Soon, "A task is missing.");

        await desk.DigestAsync();
        await desk.FinishTaskAsync(secret);
        await desk.FinishTaskAsync(common);
        await desk.DigestAsync();
        await Eventually.TrueAsync(() => supervisor[DeskTalk.Tasks].Rows.Count == 0 && agent[DeskTalk.Tasks].Rows.Count == 0, DeskTalk.Soon, "A task did not leave.");
        await Eventually.TrueAsync(() => agent.Heard.Count(message => message.Kind == "Digest") >= 2, DeskTalk.Soon, "No digest came.");

        Assert.DoesNotContain(agent.Heard, message => message.IsAbout(DeskTalk.Tasks, secret));
        Assert.Contains(supervisor.Heard, message => message.Kind == "Gone" && message.IsAbout(DeskTalk.Tasks, secret));
        // One read each: the digest of each audience is about what that audience sees.
        Assert.Equal((1, 1), (agent.Reads, supervisor.Reads));
    }

    [Fact]
    public async Task A_confidential_ticket_is_never_announced()
    {
        var agent = await desk.SignedInAsync("agent");
        await using var console = await desk.ConsoleAsync("supervisor");
        var ticket = await agent.EnterAsync("举报师傅");
        await Eventually.TrueAsync(() => console[DeskTalk.Tickets].Rows.ContainsKey(ticket.Id), DeskTalk.Soon, "The ticket did not appear.");
        await agent.PostAsync($"/api/tickets/{ticket.Number}/assign", new { agent = "agent" });
        await desk.InDatabaseAsync(db => db.Tickets.Where(each => each.Id == ticket.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.Version, each => each.Version + 1).SetProperty(each => each.IsConfidential, true)));
        await desk.DigestAsync();
        await Eventually.TrueAsync(() => !console[DeskTalk.Tickets].Rows.ContainsKey(ticket.Id), DeskTalk.Soon, "The ticket did not leave.");
        var heard = console.Heard.Count(message => message.IsAbout(DeskTalk.Tickets, ticket.Id));

        await agent.PostAsync($"/api/tickets/{ticket.Number}/note", new { text = "只有负责人知道" });
        var open = await agent.EnterAsync();
        await Eventually.TrueAsync(() => console[DeskTalk.Tickets].Rows.ContainsKey(open.Id), DeskTalk.Soon, "The next ticket did not appear.");
        Assert.Equal(heard, console.Heard.Count(message => message.IsAbout(DeskTalk.Tickets, ticket.Id)));
    }

    [Fact]
    public async Task Only_who_works_on_a_line_may_watch_it()
    {
        await using var console = await desk.ConsoleAsync("station-agent", "tickets/station");
        var refused = await Assert.ThrowsAsync<HubException>(() => console.InvokeAsync("Watch", DeskTalk.Tickets));
        Assert.Contains("other-line", refused.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tickets")]
    [InlineData("tickets/nowhere")]
    [InlineData("tickets/hotline/1")]
    [InlineData("tasks/hotline#Supervisors")]
    [InlineData("secrets/hotline")]
    [InlineData(null)]
    public async Task A_scope_that_does_not_exist_is_refused(string? scope)
    {
        await using var console = await desk.ConsoleAsync("agent", DeskTalk.Tickets);
        var refused = await Assert.ThrowsAsync<HubException>(() => console.InvokeAsync("Watch", scope));
        Assert.Contains("no-such-scope", refused.Message);
    }

    [Fact]
    public async Task A_stranger_and_a_page_elsewhere_cannot_open_the_hub()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(desk.Stranger(), null));
        var agent = await desk.SignedInAsync("agent");
        Assert.Equal(HttpStatusCode.Forbidden, await KnockAsync(agent, "https://elsewhere.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await KnockAsync(agent, "null"));
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await KnockAsync(agent, $"http://{desk.Address.Authority}"));
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await KnockAsync(agent, null));
    }

    private static async Task<HttpStatusCode> KnockAsync(HttpClient client, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/live");
        request.Headers.Connection.Add("Upgrade");
        request.Headers.Upgrade.Add(new("websocket"));
        request.Headers.Add("Sec-WebSocket-Version", "13");
        request.Headers.Add("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        if (origin is not null) request.Headers.Add("Origin", origin);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }
}
