using System.Text.Json;
using Hotline.Api.Calls;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Escalations;
using Hotline.Tests.Messages;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Calls;

/// <summary>The telephones of the desk ring, in a world where a ring takes its time: "answered within 15 s" is a promise like any other.</summary>
public class DeskPhoneTests : IAsyncLifetime
{
    private const string Resident = "+8614200039921";
    private const string First = "+8657100090801";
    private const string Second = "+8657100090802";
    private static readonly DateTimeOffset Nine = DateTimeOffset.Parse(RunningHotline.SaturdayMorning, System.Globalization.CultureInfo.InvariantCulture);
    private SimulatorProcess world = null!;
    private RunningHotline hotline = null!;

    protected virtual Engine Engine => Engine.Sqlite;

    public async Task InitializeAsync()
    {
        world = await SimulatorProcess.Start($"Manual:{RunningHotline.SaturdayMorning}", pace: 1);
        hotline = await RunningHotline.StartAsync(Engine, settings: new Dictionary<string, string?>
        {
            ["Hotline:Carrier:BaseUrl"] = world.Address.GetLeftPart(UriPartial.Authority),
            ["Hotline:Carrier:AccountSid"] = SimulatorProcess.AccountSid,
            ["Hotline:Carrier:AuthToken"] = SimulatorProcess.AuthToken,
        });
        using var supervisor = await hotline.SignInAsync("supervisor");
        await DutyPersonsTests.NameAsync(supervisor, new { duty = "Desk", name = "话务台一", phone = First }, new { duty = "Desk", name = "话务台二", phone = Second });
    }

    public async Task DisposeAsync()
    {
        await hotline.DisposeAsync();
        await world.DisposeAsync();
    }

    [Fact]
    public async Task A_call_becomes_a_ticket_at_once_and_the_promise_is_kept_when_somebody_picks_up()
    {
        await HazardTextTests.HabitsAsync(hotline, First, new { calls = "Answer", script = new[] { "wait 90", "hang up" } });
        await RingAsync();
        var ringing = await TicketAsync();
        Assert.Equal((TicketStatus.New, TicketSource.Call, Resident), (ringing.Status, ringing.Source, ringing.Caller!.Phone));
        Assert.Equal([(DeadlineKind.Answer, Nine.AddSeconds(15))], ringing.Deadlines.Select(deadline => (deadline.Kind, deadline.DueAt)));

        await hotline.AdvanceAsync(TimeSpan.FromSeconds(6));
        Assert.Equal(Nine.AddSeconds(6), (await AnswerAsync()).MetAt);
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(["TicketOpened", "CallArrived", "CallAnswered"], (await HistoryAsync()).Select(fact => fact.Kind));
        Assert.Equal("话务台一 接听", (await HistoryAsync())[^1].Text);
        Assert.Equal(Nine.AddSeconds(6), (await TicketAsync()).Deadlines.Single(deadline => deadline.Kind == DeadlineKind.Triage).StartAt);
        // Its screen shows the line's number, and nobody is owed a call or told that a ticket was recorded.
        var leg = (await CallsOfAsync(First)).Single();
        Assert.Equal((RunningHotline.HotlineNumber, "completed"), (leg.GetProperty("from").GetString(), leg.GetProperty("status").GetString()));
        Assert.Empty(await CallsOfAsync(Second));
        Assert.Empty(await hotline.ReadAsync(db => db.AgentTasks.ToListAsync()));
        Assert.Empty(await hotline.TextsToAsync(Resident));
    }

    [Fact]
    public async Task Nobody_picks_up_so_a_voice_promises_a_call_and_the_broken_promise_stays_until_somebody_makes_it()
    {
        foreach (var phone in (string[])[First, Second]) await HazardTextTests.HabitsAsync(hotline, phone, new { calls = "Ignore" });
        await RingAsync();
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(1));
        var answer = await AnswerAsync();
        Assert.Equal((Nine.AddSeconds(12), Nine.AddSeconds(15), true), (answer.WarnedAt!.Value, answer.BreachedAt!.Value, answer.IsOpen));
        Assert.Equal(Nine.AddSeconds(20), (await TicketAsync()).Deadlines.Single(deadline => deadline.Kind == DeadlineKind.CallBack).StartAt);
        foreach (var phone in (string[])[First, Second]) Assert.Equal("no-answer", (await CallsOfAsync(phone)).Single().GetProperty("status").GetString());
        Assert.Contains("给您回电", (await CallsOfAsync(Resident)).Single().ToString(), StringComparison.Ordinal);

        await hotline.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Equal([AgentTaskKind.CallBack, AgentTaskKind.LatePromise], await OpenTasksAsync());
        var task = await hotline.ReadAsync(db => db.AgentTasks.AsNoTracking().SingleAsync(each => each.Kind == AgentTaskKind.CallBack));
        await RunningHotline.PostAsync(hotline.Agent, $"/api/tasks/{task.Id}/done", new { note = "水龙头漏水，约下午" });
        Assert.Equal((Nine.AddMinutes(6), false), ((await AnswerAsync()).MetAt!.Value, (await AnswerAsync()).IsOpen));
        Assert.Empty(await OpenTasksAsync());
        Assert.Equal(Nine.AddMinutes(6), (await TicketAsync()).Deadlines.Single(deadline => deadline.Kind == DeadlineKind.Triage).StartAt);
    }

    [Fact]
    public async Task Who_hangs_up_while_it_rings_was_not_kept_waiting_and_is_called_back()
    {
        await RingAsync("wait 4", "hang up");
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(1));
        var answer = await AnswerAsync();
        Assert.Equal((null, null, Nine.AddSeconds(4)), (answer.BreachedAt, answer.MetAt, answer.CancelledAt!.Value));
        Assert.Equal(["TicketOpened", "CallArrived", "CallMissed", "CallBackPromised"], (await HistoryAsync()).Select(fact => fact.Kind));
        Assert.Equal("来电未接通：来电人先挂断", (await HistoryAsync())[2].Text);
        Assert.Equal("canceled", (await CallsOfAsync(First)).Single().GetProperty("status").GetString());

        // They ring again, about the same ticket, and are answered: no call is owed any more.
        await RingAsync();
        await hotline.AdvanceAsync(TimeSpan.FromSeconds(6));
        Assert.Empty(await OpenTasksAsync());
        Assert.DoesNotContain((await TicketAsync()).Deadlines, deadline => deadline is { Kind: DeadlineKind.CallBack, IsOpen: true });
    }

    [Fact]
    public async Task Reports_that_come_twice_or_late_change_nothing()
    {
        await RingAsync();
        await hotline.AdvanceAsync(TimeSpan.FromSeconds(6));
        var ticket = await TicketAsync();
        var call = (await CallsOfAsync(Resident)).Single().GetProperty("sid").GetString()!;
        foreach (var status in (string[])["canceled", "in-progress", "completed"]) await FollowAsync(follow => follow.ReportAsync(ticket.LineId, ticket.Id, call, First, status, CancellationToken.None));
        foreach (var status in (string[])["completed", "canceled", "no-answer"])
        {
            var news = new DeskCallNews(call, PhoneNumber.Read(Resident), PhoneNumber.Read(RunningHotline.HotlineNumber), status, "in-progress");
            await FollowAsync(follow => follow.RunAsync(ticket.Id, 1, news, CancellationToken.None));
        }
        Assert.Equal(["TicketOpened", "CallArrived", "CallAnswered"], (await HistoryAsync()).Select(fact => fact.Kind));
    }

    [Fact]
    public async Task After_closing_nothing_rings_and_the_voice_tells_when_somebody_is_there()
    {
        await hotline.AdvanceAsync(TimeSpan.FromHours(14));
        await RingAsync();
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(await CallsOfAsync(First));
        Assert.Contains("服务时间外", (await CallsOfAsync(Resident)).Single().ToString(), StringComparison.Ordinal);
        Assert.Equal([DeadlineKind.CallBack], (await TicketAsync()).Deadlines.Select(deadline => deadline.Kind));
    }

    [Fact]
    public async Task A_merchant_who_rings_is_no_ticket_but_somebody_to_call_back()
    {
        var merchant = await hotline.ReadAsync(db => db.Merchants.OrderBy(each => each.Id).Select(each => each.Phone).FirstAsync());
        await HazardTextTests.HabitsAsync(hotline, First, new { calls = "Busy" });
        await HazardTextTests.HabitsAsync(hotline, Second, new { calls = "Unreachable" });
        await RunningHotline.PostAsync(hotline.Anonymous, "/sim/calls", new { from = merchant, to = RunningHotline.HotlineNumber });
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(await hotline.ReadAsync(db => db.Tickets.ToListAsync()));
        var task = await hotline.ReadAsync(db => db.AgentTasks.AsNoTracking().SingleAsync());
        Assert.Equal((AgentTaskKind.CallBack, merchant, null), (task.Kind, task.Phone, task.TicketId));
    }

    [Fact]
    public async Task Words_that_follow_a_missed_call_are_a_ticket_of_their_own_and_go_out_and_putting_the_call_away_tells_nobody()
    {
        await RingAsync("wait 4", "hang up");
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(1));
        var call = await TicketAsync();
        await hotline.TextAsync(Resident, "世纪城一期3幢2单元501，厨房水管漏水");
        var said = await hotline.ReadAsync(db => db.Tickets.AsNoTracking().SingleAsync(ticket => ticket.Id != call.Id));
        Assert.Equal((TicketSource.Sms, TicketStatus.Dispatching), (said.Source, said.Status));

        await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{call.Number}/cancel", new { reason = "同一件事" });
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.DoesNotContain(await hotline.TextsToAsync(Resident), text => text.Contains(call.Number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_a_shared_phone_and_at_another_line_a_call_is_about_no_ticket_that_somebody_has_heard()
    {
        await hotline.TextAsync(Resident, "家里出了点问题，能来看看吗");
        await hotline.ReadAsync(db => db.Callers.Where(caller => caller.Phone == Resident).ExecuteUpdateAsync(set => set.SetProperty(caller => caller.IsSharedPhone, true)));
        for (var i = 0; i < 2; i++)
        {
            await RingAsync("wait 4", "hang up");
            await hotline.AdvanceAsync(TimeSpan.FromMinutes(1));
        }
        await hotline.ReadAsync(db => db.Callers.ExecuteUpdateAsync(set => set.SetProperty(caller => caller.IsSharedPhone, false)));
        var station = await hotline.ReadAsync(db => db.Lines.Where(line => line.Phone != RunningHotline.HotlineNumber).Select(line => line.Phone).FirstAsync());
        await RunningHotline.PostAsync(hotline.Anonymous, "/sim/calls", new { from = Resident, to = station });
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal([TicketSource.Sms, TicketSource.Call, TicketSource.Call], await hotline.ReadAsync(db => db.Tickets.OrderBy(ticket => ticket.Id).Select(ticket => ticket.Source).ToListAsync()));
        Assert.Equal(2, await hotline.ReadAsync(db => db.Tickets.Select(ticket => ticket.LineId).Distinct().CountAsync()));
    }

    [Fact]
    public async Task A_call_of_which_only_the_end_is_reported_is_called_back_all_the_same()
    {
        await RingAsync();
        var call = (await CallsOfAsync(Resident)).Single().GetProperty("sid").GetString()!;
        await using (var scope = hotline.Services.CreateAsyncScope())
        {
            var reports = scope.ServiceProvider.GetRequiredService<CallReports>();
            foreach (var (sid, status) in new[] { ("CA-of-another", "canceled"), (call, "completed"), (call, "canceled"), (call, "no-answer") }) await reports.RunAsync(null, sid, status, CancellationToken.None);
        }
        Assert.Equal(["TicketOpened", "CallArrived", "CallMissed", "CallBackPromised"], (await HistoryAsync()).Select(fact => fact.Kind));
    }

    private Task RingAsync(params string[] script) => RunningHotline.PostAsync(hotline.Anonymous, "/sim/calls", new { from = Resident, to = RunningHotline.HotlineNumber, script });

    private async Task FollowAsync(Func<FollowDeskCall, Task> news)
    {
        await using var scope = hotline.Services.CreateAsyncScope();
        await news(scope.ServiceProvider.GetRequiredService<FollowDeskCall>());
    }

    private Task<Ticket> TicketAsync() => hotline.ReadAsync(db => db.Tickets.AsNoTracking().Include(ticket => ticket.Caller).Include(ticket => ticket.Deadlines).SingleAsync());

    private Task<Deadline> AnswerAsync() => hotline.ReadAsync(db => db.Deadlines.AsNoTracking().Where(deadline => deadline.Kind == DeadlineKind.Answer).OrderBy(deadline => deadline.Id).FirstAsync());

    private Task<List<AgentTaskKind>> OpenTasksAsync() => hotline.ReadAsync(db => db.AgentTasks.Where(task => task.DoneAt == null).OrderBy(task => task.Id).Select(task => task.Kind).ToListAsync());

    private async Task<List<(string Kind, string Text)>> HistoryAsync()
    {
        var ticket = await hotline.GetAsync($"/api/tickets/{(await TicketAsync()).Number}");
        return [.. ticket.GetProperty("history").EnumerateArray().Select(fact => (fact.GetProperty("kind").GetString()!, fact.GetProperty("text").GetString()!))];
    }

    private async Task<List<JsonElement>> CallsOfAsync(string phone) =>
        [.. (await world.Get($"/sim/phones/{Uri.EscapeDataString(phone)}")).GetProperty("calls").EnumerateArray()];
}
