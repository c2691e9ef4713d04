using Hotline.Dispatch.Lines;
using Hotline.Tests.Messages;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Shifts;

/// <summary>The end of a line's day.</summary>
public sealed class ClosingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 40, 0, TimeSpan.Zero);

    [Fact]
    public void The_last_half_hour_shows_what_will_be_left()
    {
        var forecast = ClosingForecast.Of(Now.AddMinutes(20), null, new WaitingWork(5, 4, 2), agents: 1, Now);
        // 5 × 4 + 4 × 3 + 2 × 2 = 36 minutes of work for one person in 20 minutes.
        Assert.Equal((true, 16, Now.AddMinutes(36)), (forecast.IsClosing, forecast.LeftMinutes, forecast.DoneAt));
        Assert.Equal(0, ClosingForecast.Of(Now.AddMinutes(20), null, new WaitingWork(5, 4, 2), agents: 2, Now).LeftMinutes);
        Assert.False(ClosingForecast.Of(Now.AddMinutes(31), null, default, agents: 1, Now).IsClosing);
        Assert.Equal((36, null), (ClosingForecast.Of(Now.AddMinutes(20), null, new WaitingWork(5, 4, 2), agents: 0, Now).LeftMinutes, ClosingForecast.Of(null, Now, default, 0, Now).DoneAt));
    }

    [Fact]
    public async Task From_half_an_hour_before_closing_every_desk_of_the_line_is_told_what_stays_for_tonight_and_who_is_on_call()
    {
        await using var hotline = await RunningHotline.StartAsync(clock: "2026-11-21T12:24:00Z");
        await using var desk = await LiveConsole.OpenAsync(hotline.Address, "agent1", "hotline-demo", "tickets/hotline");
        var burst = (await RunningHotline.PostAsync(hotline.Agent, "/api/tickets", new { line = "hotline", description = "水管爆了", priority = "Urgent", contactWay = "None" })).GetProperty("number").GetString();
        await RunningHotline.PostAsync(hotline.Agent, "/api/tickets", new { line = "hotline", description = "问公交", contactWay = "None" });
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(5));
        // A line that closed long ago has nothing to tell; this one closes in 31 minutes.
        Assert.Empty(desk.Closings);

        await hotline.AdvanceAsync(TimeSpan.FromMinutes(2));
        await Eventually.TrueAsync(() => desk.Closings.Count == 1, TimeSpan.FromMinutes(1), "The desk was not told.");
        var told = desk.Closings.Single();
        var forecast = told.GetProperty("forecast");
        Assert.Equal(("hotline", true, "2026-11-21T13:00:00Z"), (told.GetProperty("line").GetString(), forecast.GetProperty("isClosing").GetBoolean(), forecast.GetProperty("closesAt").GetString()));
        var tonight = Assert.Single(forecast.GetProperty("tonight").EnumerateArray());
        Assert.Equal((burst, "Urgent"), (tonight.GetProperty("number").GetString(), tonight.GetProperty("priority").GetString()));
        Assert.Equal(["值班主管"], forecast.GetProperty("onCall").EnumerateArray().Select(person => person.GetProperty("name").GetString()));

        await hotline.AdvanceAsync(TimeSpan.FromMinutes(5));
        await Eventually.TrueAsync(() => desk.Closings.Count == 2, TimeSpan.FromMinutes(1), "The next beat was not told.");
        // What is told is what is answered.
        var answered = await hotline.GetAsync("/api/lines/hotline/closing");
        Assert.Equal(answered.GetProperty("tonight").GetRawText(), desk.Closings.Last().GetProperty("forecast").GetProperty("tonight").GetRawText());
        // Six beats of five minutes, and none after 21:00.
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(40));
        await Eventually.TrueAsync(() => desk.Closings.Count == 6, TimeSpan.FromMinutes(1), "A beat is missing.");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await hotline.Agent.GetAsync("/api/lines/none/closing")).StatusCode);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    public async Task Opening_and_closing_are_written_down_once_by_each_lines_own_calendar(Engine engine)
    {
        await using var hotline = await RunningHotline.StartAsync(engine, "2026-11-21T12:45:00Z");
        await TextFlowTests.SayAsync(hotline, "+8614200039851", "家里出了点问题，能来看看吗");
        var closing = await hotline.GetAsync("/api/lines/hotline/closing");
        Assert.True(closing.GetProperty("isClosing").GetBoolean());
        Assert.Equal("2026-11-21T13:00:00Z", closing.GetProperty("closesAt").GetString());
        Assert.Equal(1, closing.GetProperty("waiting").GetProperty("tickets").GetInt32());

        await hotline.AdvanceAsync(TimeSpan.FromHours(12));
        await hotline.AdvanceAsync(TimeSpan.FromHours(12));
        var turns = await hotline.ReadAsync(db => db.LineTurns.AsNoTracking().Join(db.Lines, turn => turn.LineId, line => line.Id, (turn, line) => new { line.Code, turn.At, turn.Kind, turn.Tickets }).Where(turn => turn.Code == "hotline").OrderBy(turn => turn.At).ToListAsync());
        Assert.Equal([LineTurnKind.Opened, LineTurnKind.Closed, LineTurnKind.Opened], turns.Select(turn => turn.Kind));
        Assert.Equal((new DateTimeOffset(2026, 11, 21, 13, 0, 0, TimeSpan.Zero), 1), (turns[1].At, turns[1].Tickets));
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 23, 0, 0, TimeSpan.Zero), turns[2].At);
    }
}
