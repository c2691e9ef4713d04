using Hotline.Tests.Support;
using Xunit.Abstractions;

namespace Hotline.Tests.Live;

public sealed class CutTests(SmallDesk desk, ITestOutputHelper output) : IClassFixture<SmallDesk>
{
    /// <summary>The promise of docs/live.md, which the long run holds the console to; beside other tests its time is printed only.</summary>
    private static readonly TimeSpan Promised = FullRun.IsOn ? TimeSpan.FromSeconds(5) : DeskTalk.Soon;

    [Fact]
    public async Task After_a_silent_cut_of_twelve_seconds_the_console_equals_the_server() => await CutAsync(Cut.Lost, TimeSpan.FromSeconds(12));

    [SlowFact]
    public async Task After_a_silent_cut_of_a_minute_the_console_equals_the_server_within_five() => await CutAsync(Cut.Lost, TimeSpan.FromMinutes(1));

    [Fact]
    public async Task A_short_cut_that_the_connection_survives_is_made_good_without_reading_again()
    {
        await using var relay = new Relay(desk.Address);
        await using var console = await relay.ConsoleAsync("colleague");
        var agent = await desk.SignedInAsync("agent");
        relay.CutSilently(Cut.Held);
        var ticket = await agent.EnterAsync();
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.DoesNotContain(ticket.Id, console[DeskTalk.Tickets].Rows.Keys);
        relay.Mend();
        var took = await console.EqualAsync(DeskTalk.Tickets, Promised);
        output.WriteLine($"Equal {took.TotalSeconds:0.00} s after packets flowed again.");
        Assert.Equal(1, console.Reads);
    }

    private async Task CutAsync(Cut cut, TimeSpan duration)
    {
        await using var relay = new Relay(desk.Address);
        await using var console = await relay.ConsoleAsync("colleague", DeskTalk.Tickets, DeskTalk.Tasks, "conversations/hotline");
        var agent = await desk.SignedInAsync("agent");
        var ended = await agent.EnterAsync();
        await console.EqualAsync(DeskTalk.Tickets, DeskTalk.Soon);

        relay.CutSilently(cut);
        var until = Task.Delay(duration);
        await agent.PostAsync($"/api/tickets/{ended.Number}/cancel", new { reason = "修好了" });
        var missed = await agent.EnterAsync();
        var task = await desk.AddTaskAsync("回电", forSupervisors: false);
        await until;
        Assert.Contains(ended.Id, console[DeskTalk.Tickets].Rows.Keys);
        await Eventually.TrueAsync(() => !console.IsConnected, DeskTalk.Soon, "The console did not notice the silence.");

        relay.Mend();
        var took = await Eventually.TrueAsync(() => console[DeskTalk.Tickets].Rows.ContainsKey(missed.Id) && !console[DeskTalk.Tickets].Rows.ContainsKey(ended.Id)
            && console[DeskTalk.Tasks].Rows.ContainsKey(task), Promised, "The console does not show what happened during the cut.");
        output.WriteLine($"Cut for {duration.TotalSeconds:0} s; equal {took.TotalSeconds:0.00} s after packets flowed again.");
        await console.EqualAsync(DeskTalk.Tickets, Promised);
        var next = await agent.EnterAsync();
        await Eventually.TrueAsync(() => console[DeskTalk.Tickets].Rows.ContainsKey(next.Id), DeskTalk.Soon, "The console is not told any more.");
    }
}
