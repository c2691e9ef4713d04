using Hotline.Api.Data;
using Hotline.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Hotline.Tests.Live;

public sealed class NodesTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Two_nodes_on_one_database_show_each_others_commits()
    {
        await using var first = await RunningHotline.StartAsync(Engine.PostgreSql);
        await using var second = await RunningHotline.StartAsync(Engine.PostgreSql, settings: new Dictionary<string, string?>
        {
            ["Hotline:Database:ConnectionString"] = first.Services.GetRequiredService<DatabaseOptions>().ConnectionString,
        });
        await using var here = await LiveConsole.OpenAsync(first.Address, "agent2", "hotline-demo", DeskTalk.Tickets);
        await using var there = await LiveConsole.OpenAsync(second.Address, "agent3", "hotline-demo", DeskTalk.Tickets);
        foreach (var (node, other) in new[] { (first, there), (second, here) })
        {
            for (var i = 0; i < 5; i++)
            {
                var ticket = await RunningHotline.PostAsync(node.Agent, "/api/tickets", new { line = "hotline", description = "厨房水管漏水", callerPhone = $"1380000010{i}" });
                var took = await Eventually.TrueAsync(() => other[DeskTalk.Tickets].Rows.ContainsKey(ticket.GetProperty("id").GetInt64()), DeskTalk.Soon, "The other node did not show the ticket.");
                output.WriteLine($"Seen on the other node after {took.TotalMilliseconds:0} ms.");
            }
        }
        await here.EqualAsync(DeskTalk.Tickets, DeskTalk.Soon);
        await there.EqualAsync(DeskTalk.Tickets, DeskTalk.Soon);
        Assert.Equal((1, 1), (here.Reads, there.Reads));
    }
}
