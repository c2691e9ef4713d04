using System.Xml;

namespace Hotline.Simulator.Time;

internal static class ClockEndpoints
{
    public static void MapClock(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sim/idle", (Agenda agenda) => agenda.View());
        app.MapGet("/sim/clock", (Agenda agenda) => agenda.View());
        app.MapPost("/sim/clock", MoveClock);
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
