using System.Security.Claims;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Api.Lines;

/// <summary>Service hours: read, enter, preview, supersede, import holidays.</summary>
public static class CalendarsApi
{
    public static IServiceCollection AddCalendars(this IServiceCollection services) =>
        services.AddScoped<ReadCalendars>().AddScoped<EnterCalendar>().AddScoped<CalendarChange>().AddScoped<ChangeCalendar>().AddScoped<DropCalendar>().AddScoped<DraftHolidays>().AddScoped<AssignCalendar>().AddDueWork<MoveLeftDeadlines>();

    public static RouteGroupBuilder MapCalendars(this RouteGroupBuilder api)
    {
        var reading = api.MapGroup("/calendars").RequireAuthorization(Policies.Supervisor).WithTags("Lines");
        reading.MapGet("/", async Task<Ok<IReadOnlyList<ReadCalendars.View>>> (ReadCalendars read, CancellationToken stop) => TypedResults.Ok(await read.AllAsync(stop)))
            .WithName("ListCalendars").WithSummary("Service hours with all their versions");
        reading.MapGet("/{code}", async Task<Results<Ok<ReadCalendars.View>, NotFound>> (string code, ReadCalendars read, CancellationToken stop) =>
            await read.OneAsync(code, stop) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound())
            .WithName("ReadCalendar").WithSummary("One calendar with all its versions and who works by it");
        // What would be is for everybody who answers for the hours; what shall be is the administrator's.
        reading.MapPost("/{code}/preview", async Task<Results<Ok<CalendarChange.Preview>, NotFound>> (string code, CalendarChange.Request request, CalendarChange change, ClaimsPrincipal person, TimeProvider clock, CancellationToken stop) =>
            await change.PrepareAsync(code, request, clock.Now(), stop) is { } prepared ? TypedResults.Ok(await change.SeenByAsync(person, prepared.Preview, stop)) : TypedResults.NotFound())
            .WithName("PreviewCalendar").WithSummary("Which promises another version would move, and which of them would be broken at once; saves nothing").ProducesValidationProblem();
        reading.MapPost("/{code}/holidays/import", async Task<Results<Ok<DraftHolidays.Draft>, NotFound>> (string code, HttpRequest request, DraftHolidays draft, CancellationToken stop) =>
            await draft.RunAsync(code, await CsvUpload.BytesAsync(request, stop), stop) is { } read ? TypedResults.Ok(read) : TypedResults.NotFound())
            .WithName("DraftHolidays").WithSummary("Read public holidays from CSV or iCalendar into a draft of the next version; saves nothing")
            .Accepts<string>("text/csv", "text/calendar", "text/plain", "application/octet-stream", "multipart/form-data").ProducesValidationProblem();

        var writing = api.MapGroup("/calendars").RequireAuthorization(Policies.Administrator).WithTags("Lines");
        writing.MapPost("/", async Task<Created<ReadCalendars.View>> (EnterCalendar.Request request, EnterCalendar enter, ReadCalendars read, ClaimsPrincipal person, CancellationToken stop) =>
        {
            var code = await enter.RunAsync(request, person.AsActor(), stop);
            return TypedResults.Created($"/api/calendars/{code}", await read.OneAsync(code, stop));
        }).WithName("EnterCalendar").WithSummary("Enter a calendar that nobody works by yet").ProducesValidationProblem();
        writing.MapPut("/{code}", async Task<Results<Ok<ReadCalendars.View>, NotFound, ProblemHttpResult>> (string code, CalendarChange.Request request, ChangeCalendar change, ReadCalendars read, ClaimsPrincipal person, CancellationToken stop) =>
        {
            if (await change.RunAsync(code, request, person.AsActor(), stop) is not { } outcome) return TypedResults.NotFound();
            return outcome.IsStale ? Problems.Stale("Promises or hours changed since the preview; look again. Nothing was changed.", outcome.Preview) : TypedResults.Ok(await read.OneAsync(code, stop));
        }).WithName("ChangeCalendar").WithSummary("Save another version and move exactly the promises of its preview").ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        reading.MapPost("/{code}/assign/preview", async Task<Results<Ok<CalendarChange.Preview>, NotFound>> (string code, AssignCalendar.Request request, AssignCalendar assign, CalendarChange change, ClaimsPrincipal person, TimeProvider clock, CancellationToken stop) =>
            await assign.PreviewAsync(code, request, clock.Now(), stop) is { } preview ? TypedResults.Ok(await change.SeenByAsync(person, preview, stop)) : TypedResults.NotFound())
            .WithName("PreviewAssignment").WithSummary("Which promises move when lines and services work by this calendar, and which of them would be broken at once; saves nothing").ProducesValidationProblem();
        writing.MapPut("/{code}/assign", async Task<Results<Ok<ReadCalendars.View>, NotFound, ProblemHttpResult>> (string code, AssignCalendar.Request request, AssignCalendar assign, ReadCalendars read, ClaimsPrincipal person, CancellationToken stop) =>
        {
            if (await assign.RunAsync(code, request, person.AsActor(), stop) is not { } outcome) return TypedResults.NotFound();
            return outcome.IsStale ? Problems.Stale("Promises or hours changed since the preview; look again. Nothing was changed.", outcome.Preview) : TypedResults.Ok(await read.OneAsync(code, stop));
        }).WithName("AssignCalendar").WithSummary("Lines and services work by it from now on; exactly the promises of its preview move").ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        writing.MapDelete("/{code}", async Task<Results<NoContent, NotFound>> (string code, DropCalendar drop, CancellationToken stop) =>
            await drop.RunAsync(code, stop) ? TypedResults.NoContent() : TypedResults.NotFound())
            .WithName("DropCalendar").WithSummary("Delete a calendar that was never in use; one in use can only be superseded").ProducesProblem(StatusCodes.Status409Conflict);
        return api;
    }
}
