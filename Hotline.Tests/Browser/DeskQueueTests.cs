using System.Diagnostics;
using Hotline.Tests.Support;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Hotline.Tests.Browser;

/// <summary>What somebody at the desk sees of the live queue, in Chromium.</summary>
public sealed class DeskQueueTests(ITestOutputHelper output)
{
    private static readonly LocatorWaitForOptions Gone = new() { State = WaitForSelectorState.Detached };

    [DeskFact]
    public async Task A_text_shows_in_the_queue_at_once_without_reading_again()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await using var desk = await DeskPage.OpenAsync(hotline.Address);
        await desk.SignInAsync();
        await desk.Page.EvaluateAsync("window.isTheSamePage = true");
        // From now on only what the hub pushes can reach the queue.
        var rereads = 0;
        await desk.Page.RouteAsync("**/api/queues/**", route =>
        {
            rereads++;
            return route.AbortAsync();
        });

        // The first text of a new host also waits for the host to compile what it does.
        foreach (var (i, matter) in new[] { "厨房水管漏水", "客厅插座没电", "卫生间水龙头漏水" }.Index())
        {
            var waiting = Stopwatch.StartNew();
            await RunningHotline.PostAsync(hotline.Anonymous, "/sim/sms", new { from = $"+861420003100{i}", to = RunningHotline.HotlineNumber, body = $"世纪城一期{i + 1}幢2单元501，{matter}" });
            await desk.Row(matter).WaitForAsync();
            output.WriteLine($"Row {i + 1} stood {waiting.Elapsed.TotalMilliseconds:0} ms after the text was sent.");
        }

        Assert.Equal(0, rereads);
        Assert.True(await desk.Page.EvaluateAsync<bool>("window.isTheSamePage"));
        await desk.PictureAsync("queue-with-a-new-ticket");
        desk.NobodyComplained();
    }

    [DeskFact]
    public async Task A_desk_that_was_cut_off_silently_notices_it_and_equals_the_server_once_packets_flow_again() => await CutAsync(TimeSpan.Zero, promised: null);

    [SlowDeskFact]
    public async Task A_desk_that_was_cut_off_silently_for_a_minute_equals_the_server_within_five_seconds() => await CutAsync(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(5));

    private async Task CutAsync(TimeSpan atLeast, TimeSpan? promised)
    {
        await using var hotline = await RunningHotline.StartAsync();
        await using var relay = new Relay(hotline.Address);
        await using var desk = await DeskPage.OpenAsync(relay.Address);
        var ended = await EnterAsync(hotline, "卫生间灯不亮");
        await desk.SignInAsync();
        await desk.Row("卫生间灯不亮").WaitForAsync();

        relay.CutSilently(Cut.Lost);
        var until = Task.Delay(atLeast);
        await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{ended}/cancel", new { reason = "修好了" });
        await EnterAsync(hotline, "阳台下水道堵了");
        // Nobody tells the desk about the cut: it finds out by the silence, and says so.
        await desk.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await desk.PictureAsync("queue-while-cut-off");
        await until;
        Assert.Equal((1, 0), (await desk.Row("卫生间灯不亮").CountAsync(), await desk.Row("阳台下水道堵了").CountAsync()));

        relay.Mend();
        var waiting = Stopwatch.StartNew();
        await desk.Row("阳台下水道堵了").WaitForAsync();
        await desk.Row("卫生间灯不亮").WaitForAsync(Gone);
        output.WriteLine($"Equal {waiting.Elapsed.TotalSeconds:0.00} s after packets flowed again.");
        Assert.True(promised is null || waiting.Elapsed <= promised, $"It took {waiting.Elapsed.TotalSeconds:0.00} s.");
        await desk.Page.GetByRole(AriaRole.Alert).WaitForAsync(Gone);

        await EnterAsync(hotline, "门锁打不开");
        await desk.Row("门锁打不开").WaitForAsync();
    }

    private static async Task<string> EnterAsync(RunningHotline hotline, string description)
    {
        var ticket = await RunningHotline.PostAsync(hotline.Agent, "/api/tickets", new { line = "hotline", description, service = "pipe-leak", area = "century-city", address = "世纪城一期3幢2单元501" });
        return ticket.GetProperty("number").GetString()!;
    }
}
