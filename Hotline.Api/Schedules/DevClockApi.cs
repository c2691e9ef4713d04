using System.Xml;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Api.Schedules;

/// <summary>Development only: moving the manual clock by hand, or setting a shifted one on or back.</summary>
public static class DevClockApi
{
    /// <param name="Advance">ISO 8601 duration, for example <c>PT1H</c>.</param>
    public sealed record Request(string Advance);
    public sealed record Moved(DateTimeOffset Now);

    public static WebApplication MapDevClock(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) return app;
        var clock = app.Services.GetRequiredService<TimeProvider>();
        if (clock is not (ManualTimeProvider or ShiftedTimeProvider)) return app;
        app.MapPost("/dev/clock", async Task<Results<Ok<Moved>, ProblemHttpResult>> (Request request, CancellationToken stop) =>
        {
            TimeSpan advance;
            try
            {
                advance = XmlConvert.ToTimeSpan(request.Advance);
            }
            catch (FormatException)
            {
                throw new BadFields("advance", "An ISO 8601 duration, for example PT1H.");
            }
            if (advance.Duration() > TimeSpan.FromDays(400)) throw new BadFields("advance", "400 days at most.");
            if (clock is ShiftedTimeProvider shifted)
            {
                shifted.Jump(advance);
                return TypedResults.Ok(new Moved(clock.Now()));
            }
            if (advance < TimeSpan.Zero) throw new BadFields("advance", "The manual clock never runs backwards.");
            return TypedResults.Ok(new Moved(await app.Services.GetRequiredService<ClockStepper>().AdvanceAsync(advance, stop)));
        }).AllowAnonymous().ExcludeFromDescription();
        return app;
    }
}
