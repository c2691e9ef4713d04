using Hotline.Api.Data.Model;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Lines;
using Hotline.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static Hotline.Tests.Lines.CalendarCalls;

namespace Hotline.Tests.Lines;

/// <summary>Hours that were looked at, refused or lost before they were saved are nobody's hours, in no part of the host.</summary>
public sealed class UnsavedHoursTests : IClassFixture<SmallDesk>
{
    private const string By = "agent:admin";
    private const string Noon = "2026-11-23T04:00:00Z";
    private readonly SmallDesk desk;

    public UnsavedHoursTests(SmallDesk desk)
    {
        this.desk = desk;
        // What one story leaves behind is not the next one's.
        Forget();
    }

    [Fact]
    public async Task A_new_version_that_is_lost_at_the_last_moment_is_forgotten()
    {
        await TicketAtTheStationAsync();
        await using var scope = desk.Services.CreateAsyncScope();
        var change = await LookedAtAsync(scope.ServiceProvider);
        Assert.Equal(Noon, await StationOpensAtAsync());

        LoseAfterEverything(scope.ServiceProvider);
        await Assert.ThrowsAsync<IOException>(() => scope.ServiceProvider.GetRequiredService<ChangeCalendar>().RunAsync("noons", change, By, CancellationToken.None));

        Assert.Equal(Noon, await StationOpensAtAsync());
        await TicketAtTheStationAsync();
    }

    [Fact]
    public async Task An_assignment_that_is_lost_at_the_last_moment_is_forgotten()
    {
        await TicketAtTheStationAsync();
        await using var scope = desk.Services.CreateAsyncScope();
        var assignment = await LookedAtAsync(scope.ServiceProvider, "lost-evenings");
        Assert.Equal(Noon, await StationOpensAtAsync());

        LoseAfterEverything(scope.ServiceProvider);
        await Assert.ThrowsAsync<IOException>(() => scope.ServiceProvider.GetRequiredService<AssignCalendar>().RunAsync("lost-evenings", assignment, By, CancellationToken.None));

        Assert.Equal(Noon, await StationOpensAtAsync());
        await TicketAtTheStationAsync();
    }

    [Fact]
    public async Task A_new_version_that_is_refused_halfway_is_forgotten()
    {
        var ticket = await TicketAtTheStationAsync();
        await using var scope = desk.Services.CreateAsyncScope();
        var change = await LookedAtAsync(scope.ServiceProvider);

        await using (await BesideAsync(scope.ServiceProvider, ticket))
            Assert.True((await scope.ServiceProvider.GetRequiredService<ChangeCalendar>().RunAsync("noons", change, By, CancellationToken.None))!.IsStale);

        Assert.Equal(Noon, await StationOpensAtAsync());
        await TicketAtTheStationAsync();
    }

    [Fact]
    public async Task An_assignment_that_is_refused_halfway_is_forgotten()
    {
        var ticket = await TicketAtTheStationAsync();
        await using var scope = desk.Services.CreateAsyncScope();
        var assignment = await LookedAtAsync(scope.ServiceProvider, "refused-evenings");

        await using (await BesideAsync(scope.ServiceProvider, ticket))
            Assert.True((await scope.ServiceProvider.GetRequiredService<AssignCalendar>().RunAsync("refused-evenings", assignment, By, CancellationToken.None))!.IsStale);

        Assert.Equal(Noon, await StationOpensAtAsync());
        await TicketAtTheStationAsync();
    }

    /// <summary>The station would open at 14:00 on weekdays; seen, and not saved.</summary>
    private async Task<CalendarChange.Request> LookedAtAsync(IServiceProvider services)
    {
        var version = await VersionAsync(await desk.SignedInAsync("admin"), "noons");
        var change = new CalendarChange.Request(version, new DateOnly(2026, 11, 23), [new CalendarDraft.WeekWindow(DayOfWeek.Monday, "14:00", "16:00")], [], null);
        Forget();
        var prepared = await services.GetRequiredService<CalendarChange>().PrepareAsync("noons", change, desk.Clock.Now(), CancellationToken.None);
        Assert.NotEqual(0, prepared!.Preview.Moves);
        return change with { Preview = prepared.Preview.Digest };
    }

    /// <summary>The station would work by a calendar of evenings; seen, and not saved.</summary>
    private async Task<AssignCalendar.Request> LookedAtAsync(IServiceProvider services, string evenings)
    {
        await (await desk.SignedInAsync("admin")).PostAsync("/api/calendars", new { code = evenings, zone = "Asia/Shanghai", windows = Every(Weekdays, "18:00", "20:00") });
        var assignment = new AssignCalendar.Request(["station"], [], null);
        Forget();
        var preview = await services.GetRequiredService<AssignCalendar>().PreviewAsync(evenings, assignment, desk.Clock.Now(), CancellationToken.None);
        Assert.NotEqual(0, preview!.Moves);
        return assignment with { Preview = preview.Digest };
    }

    /// <summary>When everything of the write is done, and read anew inside it, the disk is full.</summary>
    private void LoseAfterEverything(IServiceProvider services)
    {
        var write = services.GetRequiredService<Write>();
        write.BeforeCommit(_ =>
        {
            write.BeforeCommit(_ => throw new IOException("The disk is full."));
            return Task.CompletedTask;
        });
        Forget();
    }

    /// <summary>Somebody keeps the promise of a ticket after the change read it and before the change claims it.</summary>
    private async Task<WriteScope> BesideAsync(IServiceProvider services, string number)
    {
        var writing = services.GetRequiredService<TicketWriting>();
        var scope = await writing.BeginAsync(CancellationToken.None);
        (await writing.ClaimAsync(number, CancellationToken.None))!.Deadlines.Single(each => each.IsOpen).MetAt = writing.Now;
        Forget();
        return scope;
    }

    /// <summary>A ticket that the station promises to look at five minutes after it opens, at noon.</summary>
    private async Task<string> TicketAtTheStationAsync()
    {
        var ticket = await desk.Program(Role.Agent).PostAsync("/api/tickets", new { line = "station", description = "问福利卡" });
        Assert.Equal("2026-11-23T04:05:00Z", Deadline(ticket).Text("dueAt"));
        return ticket.Text("number");
    }

    private async Task<string> StationOpensAtAsync() =>
        (await desk.Program(Role.Agent).ReadAsync("/api/catalogue")).GetProperty("lines").EnumerateArray().Single(line => line.Text("code") == "station").Text("nextChangeAt");

    /// <summary>As if the last reading was a minute ago: whoever comes next reads.</summary>
    private void Forget() => desk.Forget();
}
