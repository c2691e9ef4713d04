using System.Xml;

namespace Hotline.Simulator.Time;

internal static class ClockEndpoints
{
    public static void MapClock(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sim/idle", Idle);
        app.MapGet("/sim/clock", (Agenda agenda) => agenda.View());
        app.MapPost("/sim/clock", MoveClock);
    }

    /// <summary>With <c>untilIdle</c> the answer waits for the world to be idle, 30 s at most; it says whether it is.</summary>
    private static async Task<AgendaView> Idle(Agenda agenda, CancellationToken stop, bool untilIdle = false)
    {
        var deadline = TimeProvider.System.GetTimestamp() + 30 * TimeProvider.System.TimestampFrequency;
        while (untilIdle && !agenda.View().Idle && TimeProvider.System.GetTimestamp() < deadline)
        {
            // Deliveries that wait for their moment raise no signal; they are looked at again.
            try { await agenda.Quiet(stop).WaitAsync(TimeSpan.FromSeconds(1), stop); }
            catch (TimeoutException) { continue; }
            if (!agenda.View().Idle) await Task.Delay(TimeSpan.FromMilliseconds(5), stop);
        }
        return agenda.View();
    }

    /// <summary><c>{"now": instant}</c> or <c>{"advance": "PT1H"}</c>; without either, what is due now is done.</summary>
    private static async Task<IResult> MoveClock(ClockMove move, Agenda agenda, CancellationToken stop)
    {
        try
        {
            var target = move.Now ?? agenda.Now + (move.Advance is null ? TimeSpan.Zero : XmlConvert.ToTimeSpan(move.Advance));
            return Results.Ok(await agenda.AdvanceTo(target.ToUniversalTime(), stop));
        }
        catch (FormatException problem) { return Results.Problem(problem.Message, statusCode: 400); }
        catch (InvalidOperationException problem) { return Results.Problem(problem.Message, statusCode: 409); }
    }

    private sealed record ClockMove(DateTimeOffset? Now, string? Advance);
}

/// <summary>Drives the agenda by the system clock.</summary>
internal sealed class SystemClockLoop(Agenda agenda) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => agenda.FollowSystemClock(stoppingToken);
}
