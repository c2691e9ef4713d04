using System.Diagnostics;
using System.Text.Json;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Messages;
using Hotline.Tests.Messages;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Hotline.Tests.Schedules.Weeks;

/// <summary>
/// A week of the district with two lines, from Monday 28 September 2026 at six in the morning: nights, a weekend and National Day are in it. People text,
/// merchants answer, decline or keep silent, work is done or waits for a part, callers are content, unhappy or not to be reached.
/// </summary>
public sealed class WeekLivedTests(ITestOutputHelper output)
{
    private const string Station = "+8657100090002";
    private const string OnCall = "+8614200050001";
    private const string Vague = "家里出了点问题，能来看看吗";
    private static readonly DateTimeOffset Start = new(2026, 9, 27, 22, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = Start.AddDays(7);

    [Fact]
    public async Task Everything_that_the_clock_must_do_in_a_week_happens_in_its_second_and_once()
    {
        var real = Stopwatch.StartNew();
        await using var hotline = await RunningHotline.StartAsync(clock: "2026-09-27T22:00:00Z", settings: new Dictionary<string, string?>
        {
            // 200 shops that are asked about their holidays, and a forecast for each line, are another story.
            ["Hotline:Schedules:Crons:look-ahead"] = "0 0 0 1 1 ? 2090",
        });
        // Merchants who take calls only would wait for an agent, and the only one is in the script.
        await hotline.ReadAsync(db => db.Merchants.ExecuteUpdateAsync(set => set.SetProperty(merchant => merchant.ContactWay, ContactWay.Sms)));
        await HazardTextTests.HabitsAsync(hotline, OnCall, new { calls = "Ignore" });
        output.WriteLine($"Up after {real.Elapsed.TotalSeconds:0.0} s.");

        var worked = Process.GetCurrentProcess().TotalProcessorTime;
        real.Restart();
        var week = new LivedWeek(hotline, Start);
        await LiveAsync(week);
        output.WriteLine($"The week took {real.Elapsed.TotalSeconds:0.0} s, {(Process.GetCurrentProcess().TotalProcessorTime - worked).TotalSeconds:0.0} s of processor time.");

        var history = await HistoryAsync(hotline);
        var missing = week.Acts.Where(act => !history.Any(each => each.Number == act.Number && each.Fact == act.Fact && each.At == act.At)).Select(act => $"{act.Number} {act.Fact} {act.At:MM-dd HH:mm}");
        Assert.Empty(missing);
        string[] atStation = [week.NumberOf("S1"), week.NumberOf("S2"), week.NumberOf("S3"), week.NumberOf("S4")];
        var model = new WeekModel(history, atStation.Contains, number => number == week.NumberOf("burst"), End);
        var (expected, seen) = (model.Expected().Order(StringComparer.Ordinal).ToList(), model.Seen().Order(StringComparer.Ordinal).ToList());
        Assert.Equal(expected, seen);
        Assert.InRange(expected.Count, 90, 400);
        output.WriteLine($"{history.Count} facts of {history.Select(each => each.Number).Distinct().Count()} tickets; {seen.Count} by the clock, each in its second.");

        await OpeningsAsync(hotline);
        await SealsAsync(hotline);
        await RingsAsync(hotline, history);
        // Who writes while a line is closed is told when it really opens: not on the holiday.
        Assert.Equal(["09-29 07:00", "10-02 07:00", "10-08 12:00"], (await hotline.ReadAsync(db => db.Outbox.Where(entry => entry.Template == NoticeTemplate.MessageReceived).Select(entry => entry.Arguments).ToListAsync()))
            .Select(words => JsonDocument.Parse(words).RootElement.GetProperty("open").GetString()!).Order());
    }

    private static async Task LiveAsync(LivedWeek week)
    {
        await week.UntilAsync(0, "08:02:00"); await week.TextAsync("quick", RunningHotline.HotlineNumber, "世纪城一期3幢2单元501，厨房水管漏水，麻烦派个师傅");
        await week.UntilAsync(0, "08:04:10"); await week.DeclineAsync("quick");
        await week.UntilAsync(0, "08:06:20"); await week.AcceptAsync("quick");
        await week.UntilAsync(0, "09:13:00"); await week.TextAsync("bad", RunningHotline.HotlineNumber, "世纪城二期5幢1单元302，厨房水管漏水");
        await week.UntilAsync(0, "10:05:00"); await week.ArriveAsync("quick");
        await week.UntilAsync(0, "10:20:00"); await week.DeskAsync("bad", "dispatch", null, "TicketDispatched");
        await week.UntilAsync(0, "10:22:00"); await week.AcceptAsync("bad");
        await week.UntilAsync(0, "11:15:00"); await week.FinishAsync("quick", 150);
        await week.UntilAsync(0, "11:40:00"); await week.ScoreAsync("quick", 5);
        await week.UntilAsync(0, "12:10:00"); await week.TextAsync("S1", Station, "世纪城一期6幢1单元101，厨房水管漏水");
        await week.UntilAsync(0, "12:12:00"); await week.AcceptAsync("S1");
        await week.UntilAsync(0, "12:50:00"); await week.ArriveAsync("S1");
        await week.UntilAsync(0, "13:30:00"); await week.FinishAsync("S1", 90);
        await week.UntilAsync(0, "14:00:00"); await week.ScoreAsync("S1", 4);
        await week.UntilAsync(0, "15:50:00"); await week.TextAsync("S2", Station, Vague);
        await week.UntilAsync(0, "15:58:00"); await week.TextAsync("S3", Station, Vague);
        await week.UntilAsync(0, "20:57:00"); await week.TextAsync("late", RunningHotline.HotlineNumber, Vague);
        await week.UntilAsync(0, "21:30:00"); await week.TextAsync("part", RunningHotline.HotlineNumber, "世纪城一期7幢1单元201，厨房水管漏水");

        await week.UntilAsync(1, "07:01:30"); await week.DeskAsync("late", "resolve", new { answer = "已电话答复" }, "TicketResolved");
        await week.UntilAsync(1, "07:02:00"); await week.DeskAsync("part", "dispatch", null, "TicketDispatched");
        await week.UntilAsync(1, "08:10:30"); await week.DeskAsync("part", "dispatch", null, "TicketDispatched");
        await week.UntilAsync(1, "08:11:30"); await week.AcceptAsync("part");
        await week.UntilAsync(1, "08:50:00"); await week.ArriveAsync("part");
        await week.UntilAsync(1, "09:05:00"); await week.ComesAgainAsync("part", 2, "09:00:00");
        await week.UntilAsync(1, "12:03:30"); await week.FinishAsync("bad", 120);
        await week.UntilAsync(1, "12:20:00"); await week.DeskAsync("S2", "resolve", new { answer = "已答复" }, "TicketResolved"); await week.DeskAsync("S3", "resolve", new { answer = "已答复" }, "TicketResolved");
        await week.UntilAsync(1, "12:30:00"); await week.ScoreAsync("bad", 1);
        await week.UntilAsync(1, "12:33:00"); await week.DeskAsync("bad", "remedy", new { remedy = "Rework" }, "RemedyChosen"); await week.DeskAsync("bad", "dispatch", null, "TicketDispatched");
        await week.UntilAsync(1, "12:35:00"); await week.AcceptAsync("bad");
        await week.UntilAsync(1, "19:55:00"); await week.TextAsync("evening", RunningHotline.HotlineNumber, "世纪城一期8幢1单元301，厨房水管漏水");
        await week.UntilAsync(1, "19:57:00"); await week.AcceptAsync("evening");
        await week.UntilAsync(1, "20:10:00"); await week.ArriveAsync("evening");
        await week.UntilAsync(1, "20:40:00"); await week.FinishAsync("evening", 80);

        await week.UntilAsync(2, "09:10:00"); await week.ArriveAsync("part"); await week.ArriveAsync("bad");
        await week.UntilAsync(2, "09:50:00"); await week.FinishAsync("part", 200); await week.FinishAsync("bad", 0);
        await week.UntilAsync(2, "10:10:00"); await week.ScoreAsync("bad", 5);
        await week.UntilAsync(2, "10:30:00"); await week.TextAsync("waits", RunningHotline.HotlineNumber, "世纪城一期9幢1单元401，厨房水管漏水");
        await week.UntilAsync(2, "10:31:00"); await week.DeskAsync("waits", "hold", new { reason = "住户改时间" }, "TicketHeld");
        await week.UntilAsync(2, "11:45:00"); await week.DeskAsync("evening", "follow-up", new { outcome = "Satisfied", score = 5 }, "FollowUpAnswered");
        await week.UntilAsync(2, "13:20:00"); await week.DeskAsync("part", "follow-up", new { outcome = "Unreachable" }, "FollowUpAnswered");
        await week.UntilAsync(2, "14:00:00"); await week.DeskAsync("waits", "resume", null, "TicketResumed");
        await week.UntilAsync(2, "14:06:00"); await week.DeskAsync("waits", "dispatch", null, "TicketDispatched");
        await week.UntilAsync(2, "14:08:00"); await week.AcceptAsync("waits");
        await week.UntilAsync(2, "18:20:00"); await week.DeskAsync("part", "follow-up", new { outcome = "Unreachable" }, "FollowUpAnswered");

        // National Day: the station is closed, the hotline is not.
        await week.UntilAsync(3, "08:45:00"); await week.DeskAsync("part", "follow-up", new { outcome = "Unreachable" }, "TicketClosed");
        await week.UntilAsync(3, "09:00:00"); await week.ArriveAsync("waits");
        await week.UntilAsync(3, "10:00:00"); await week.FinishAsync("waits", 60);
        await week.UntilAsync(3, "10:30:00"); await week.ScoreAsync("waits", 3);
        await week.UntilAsync(3, "12:30:00"); await week.TextAsync("S4", Station, Vague);

        await week.UntilAsync(4, "06:30:00"); await week.TextAsync("unasked", RunningHotline.HotlineNumber, "世纪城一期10幢1单元501，厨房水管漏水");
        await week.UntilAsync(4, "07:20:00"); await week.DeskAsync("unasked", "dispatch", null, "TicketDispatched");
        await week.UntilAsync(4, "08:20:30"); await week.DeskAsync("unasked", "dispatch", null, "TicketDispatched");
        await week.UntilAsync(4, "08:21:30"); await week.AcceptAsync("unasked");
        await week.UntilAsync(4, "08:52:00"); await week.ArriveAsync("unasked");
        await week.UntilAsync(4, "09:40:00"); await week.FinishAsync("unasked", 70);

        await week.UntilAsync(5, "20:41:00"); await week.TextAsync("burst", RunningHotline.HotlineNumber, "世纪城一期3幢2单元501，水管爆裂，水漫到楼道了");
        await week.UntilAsync(5, "21:31:00"); await week.DeskAsync("burst", "dispatch", null, "TicketDispatched");
        await week.UntilAsync(5, "21:31:30"); await week.AcceptAsync("burst");
        await week.UntilAsync(5, "22:00:00"); await week.ArriveAsync("burst");
        await week.UntilAsync(5, "22:40:00"); await week.FinishAsync("burst", 260);

        await week.UntilAsync(6, "14:00:00"); await week.TextAsync("nobody", RunningHotline.HotlineNumber, "世纪城一期11幢1单元601，厨房水管漏水");
        await week.UntilAsync(6, "14:02:00"); await week.AcceptAsync("nobody");
        await week.UntilAsync(7, "06:00:00");
    }

    private static async Task OpeningsAsync(RunningHotline hotline)
    {
        var seen = await hotline.ReadAsync(db => db.LineTurns.Join(db.Lines, turn => turn.LineId, line => line.Id, (turn, line) => new { line.Code, turn.At, turn.Kind }).ToListAsync());
        // Minute by minute: wherever the answer changes, the book has a line; and one at the start, with how it was then.
        var expected = new[] { ("hotline", false), ("station", true) }.SelectMany(line => Enumerable.Range(0, (int)(End - Start).TotalMinutes + 1).Select(minute => Start.AddMinutes(minute))
            .Where(at => at == Start || WeekModel.IsOpen(line.Item2, at) != WeekModel.IsOpen(line.Item2, at.AddMinutes(-1)))
            .Select(at => $"{line.Item1} {(WeekModel.IsOpen(line.Item2, at) ? "Opened" : "Closed")} {at:MM-dd HH:mm:ss}"));
        Assert.Equal(expected.Order(), seen.Select(turn => $"{turn.Code} {turn.Kind} {turn.At:MM-dd HH:mm:ss}").Order());
    }

    private static async Task SealsAsync(RunningHotline hotline)
    {
        // Five past midnight each day; the first day begins at six, and makes up for its night at five past six.
        var expected = Enumerable.Range(1, 7).Select(day => new DateTimeOffset(2026, 9, 28, 0, 5, 0, LivedWeek.Zone).AddDays(day)).Prepend(new DateTimeOffset(2026, 9, 28, 6, 5, 0, LivedWeek.Zone));
        Assert.Equal(expected.Select(at => at.ToUniversalTime()), await hotline.ReadAsync(db => db.Seals.OrderBy(seal => seal.Id).Select(seal => seal.SealedAt).ToListAsync()));
    }

    /// <summary>The person on call does not answer: each alarm rings on the same ladder until the burst pipe is somebody's.</summary>
    private static async Task RingsAsync(RunningHotline hotline, List<Happened> history)
    {
        int[] ladder = [0, 2, 4, 8, 12, 20, 28, 43, 58, 88];
        var taken = history.Single(each => each.Fact == "OfferAccepted" && each.Number == history.Last(one => one.Text("kind") == "Accept" && one.Text("tell") == "OnCall").Number).At;
        var late = history.Single(each => each.Fact == "PromiseEscalated" && each.Text("tell") == "OnCall" && each.Text("kind") == "Accept").At;
        var unmatched = history.Where(each => each.Fact == "DispatchExhausted" && each.Number == history.First(one => one.At == taken && one.Fact == "OfferAccepted").Number).ToList();
        var expected = Rings(late).Concat(unmatched.SelectMany(each => Rings(each.At.AddMinutes(WeekModel.IsOpen(false, each.At) ? 3 : 0))));
        Assert.Equal(expected.Order(), await hotline.ReadAsync(db => db.Outbox.Where(entry => entry.Template == NoticeTemplate.UrgentAlarm).OrderBy(entry => entry.CreatedAt).Select(entry => entry.CreatedAt).ToListAsync()));

        IEnumerable<DateTimeOffset> Rings(DateTimeOffset from) => ladder.Select(minutes => from.AddMinutes(minutes)).Where(at => at < taken);
    }

    private static Task<List<Happened>> HistoryAsync(RunningHotline hotline) => hotline.ReadAsync(async db => (await db.History.AsNoTracking().Join(db.Tickets, entry => entry.TicketId, ticket => ticket.Id, (entry, ticket) => new { ticket.Number, entry.Seq, entry.At, entry.Kind, entry.Payload!.Json })
        .OrderBy(each => each.Number).ThenBy(each => each.Seq).ToListAsync()).ConvertAll(each => new Happened(each.Number, each.At, each.Kind, JsonDocument.Parse(each.Json).RootElement)));
}
