using Hotline.Api.Data.Views;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Live;

public sealed class LongQueueTests(SmallDesk desk) : IClassFixture<SmallDesk>
{
    [Fact]
    public async Task A_console_shows_the_newest_of_a_queue_that_is_too_long()
    {
        var agent = await desk.SignedInAsync("agent");
        await desk.InDatabaseAsync(async db =>
        {
            var line = await db.Lines.SingleAsync(each => each.Code == "hotline");
            db.AddRange(Enumerable.Range(1, QueueRows.Most - 2).Select(i => new Ticket { Number = $"261120-{i:0000}", LineId = line.Id, Version = 1, CreatedAt = SmallDesk.Start, ReceivedAt = SmallDesk.Start }));
            return await db.SaveChangesAsync();
        });
        await desk.DigestAsync();
        await using var console = await desk.ConsoleAsync("colleague");
        var oldest = console[DeskTalk.Tickets].Rows.Keys.Min();

        for (var i = 0; i < 5; i++) await agent.EnterAsync();
        await Eventually.TrueAsync(() => console[DeskTalk.Tickets].Rows.Count == QueueRows.Most && !console[DeskTalk.Tickets].Rows.ContainsKey(oldest), DeskTalk.Soon, "The oldest did not make room.");
        await console.EqualAsync(DeskTalk.Tickets, DeskTalk.Soon);
        Assert.Equal(1, console.Reads);

        var newest = console.Heard.Last(message => message.Kind == "Row").Body.GetProperty("row").GetProperty("number").GetString();
        await agent.PostAsync($"/api/tickets/{newest}/cancel", new { reason = "修好了" });
        await Eventually.TrueAsync(async () =>
        {
            await desk.DigestAsync();
            return console[DeskTalk.Tickets].Rows.Count == QueueRows.Most;
        }, DeskTalk.Soon, "Nothing came into the place that became free.");
        await console.EqualAsync(DeskTalk.Tickets, DeskTalk.Soon);
    }
}
