using System.Text.Json;
using Hotline.Tests.Support;

namespace Hotline.Tests.Tickets;

public sealed class TicketsApiTests(SmallDesk desk) : IClassFixture<SmallDesk>
{
    private static object NewTicket(string line = "hotline", string description = "厨房水管漏水") => new
    {
        line, callerPhone = "138 0000 0001", callerName = "王阿姨", service = "pipe-repair", area = "centre", place = "century-city",
        address = "世纪城3栋502", description, onSite = new { name = "小李", phone = "13800000002", relation = "女儿" },
    };

    [Fact]
    public async Task An_entered_ticket_has_every_field_that_integrators_rely_on()
    {
        var agent = await desk.SignedInAsync("agent");
        var ticket = await agent.PostAsync("/api/tickets", NewTicket());

        Assert.Equal("Open", ticket.Text("status"));
        Assert.Equal("hotline", ticket.Text("line"));
        Assert.Equal("pipe-repair", ticket.Text("service"));
        Assert.Equal("centre", ticket.Text("area"));
        Assert.Equal("century-city", ticket.Text("place"));
        Assert.Equal("+8613800000001", ticket.GetProperty("caller").Text("phone"));
        Assert.Equal("女儿", ticket.GetProperty("onSite").Text("relation"));
        Assert.Equal("2026-11-23T01:00:00Z", ticket.Text("createdAt"));
        Assert.Equal(["TicketOpened", "TicketTriaged"], ticket.GetProperty("history").EnumerateArray().Select(item => item.Text("kind")));
        Assert.Equal("Ticket recorded (agent): 厨房水管漏水", ticket.GetProperty("history")[0].Text("text"));
        Assert.Equal("agent:agent", ticket.GetProperty("history")[0].Text("by"));
        Assert.Equal(JsonValueKind.Null, ticket.GetProperty("nextDeadline").ValueKind);
        Assert.Equal("Triage", ticket.GetProperty("deadlines")[0].Text("kind"));
        Assert.Equal((300, 300), (ticket.GetProperty("deadlines")[0].GetProperty("receipt").GetProperty("budgetSeconds").GetInt32(), ticket.GetProperty("deadlines")[0].GetProperty("receipt").GetProperty("countedSeconds").GetInt32()));

        var read = await agent.ReadAsync($"/api/tickets/{ticket.Text("number")}");
        Assert.Equal(ticket.ToString(), read.ToString());
    }

    [Fact]
    public async Task A_list_is_read_page_by_page_without_gaps()
    {
        var agent = await desk.SignedInAsync("agent");
        var mark = Guid.NewGuid().ToString("N")[..8];
        var entered = new List<string>();
        for (var i = 0; i < 5; i++) entered.Add((await agent.PostAsync("/api/tickets", NewTicket(description: $"{mark} no {i}"))).Text("number"));

        var seen = new List<string>();
        string? next = null;
        do
        {
            var page = await agent.ReadAsync($"/api/tickets?text={mark}&take=2{(next is null ? "" : $"&after={next}")}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(row => row.Text("number")));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        Assert.Equal(Enumerable.Reverse(entered), seen);
    }
}
