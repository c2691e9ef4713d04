using System.Xml;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Api.Schedules;

/// <summary>Development only: moving the manual clock by hand.</summary>
public static class DevClockApi
{
    /// <param name="Advance">ISO 8601 duration, for example <c>PT1H</c>.</param>
    public sealed record Request(string Advance);
    public sealed record Moved(DateTimeOffset Now);

    public static WebApplication MapDevClock(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment() || app.Services.GetService<ClockStepper>() is not { } stepper) return app;
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
            if (advance < TimeSpan.Zero || advance > TimeSpan.FromDays(400)) throw new BadFields("advance", "From zero to 400 days.");
            return TypedResults.Ok(new Moved(await stepper.AdvanceAsync(advance, stop)));
        }).AllowAnonymous().ExcludeFromDescription();
        return app;
    }
}
