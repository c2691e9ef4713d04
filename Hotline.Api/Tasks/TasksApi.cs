using System.Security.Claims;
using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Views;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Tasks;

/// <summary>What people at the desk must do, because no machine can or may.</summary>
public static class TasksApi
{
    public static RouteGroupBuilder MapTasks(this RouteGroupBuilder api)
    {
        var tasks = api.MapGroup("/tasks/{id:long}").RequireAuthorization(Policies.Agent).WithTags("Tasks");
        tasks.MapPost("/acknowledge", async Task<Results<Ok<TaskRow>, NotFound>> (long id, AcknowledgeTask acknowledge, HotlineDb db, ViewQueries views, ClaimsPrincipal person, CancellationToken stop) =>
        {
            await RequireRoleAsync(id, db, person, stop);
            return await AnswerAsync(await acknowledge.RunAsync(id, person.AsActor(), stop), db, views, stop);
        })
            .WithName("AcknowledgeTask").WithSummary("Take responsibility; an alarm stops").ProducesProblem(StatusCodes.Status403Forbidden);
        tasks.MapPost("/done", async Task<Results<Ok<TaskRow>, NotFound>> (long id, FinishTask.Request? request, FinishTask finish, HotlineDb db, ViewQueries views, ClaimsPrincipal person, CancellationToken stop) =>
        {
            await RequireRoleAsync(id, db, person, stop);
            return await AnswerAsync(await finish.RunAsync(id, request ?? new FinishTask.Request(null), person.AsActor(), stop), db, views, stop);
        })
            .WithName("FinishTask").WithSummary("The task is done; the note goes into the ticket's history").ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);
        Settle("/send-again", DoubtOutcome.SentAgain).WithName("SendAgain").WithSummary("A text in doubt goes out once more; its receiver may get it twice");
        Settle("/received", DoubtOutcome.WasReceived).WithName("ConfirmReceived").WithSummary("A text in doubt had arrived");
        return api;

        RouteHandlerBuilder Settle(string path, DoubtOutcome outcome) =>
            tasks.MapPost(path, async Task<Results<Ok<TaskRow>, NotFound>> (long id, SettleDoubt settle, HotlineDb db, ViewQueries views, ClaimsPrincipal person, CancellationToken stop) =>
            {
                await RequireRoleAsync(id, db, person, stop);
                return await AnswerAsync(await settle.RunAsync(id, outcome, person.AsActor(), stop), db, views, stop);
            }).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);
    }

    /// <exception cref="NotAllowed">It is a supervisors' task and this is an agent.</exception>
    private static async Task RequireRoleAsync(long id, HotlineDb db, ClaimsPrincipal person, CancellationToken stop)
    {
        if (person.IsInRole(nameof(Role.Supervisor)) || person.IsInRole(nameof(Role.Administrator))) return;
        if (await db.AgentTasks.AnyAsync(task => task.Id == id && task.IsForSupervisors, stop)) throw new NotAllowed("supervisors-only", "This task is for supervisors.");
    }

    private static async Task<Results<Ok<TaskRow>, NotFound>> AnswerAsync(AgentTask? task, HotlineDb db, ViewQueries views, CancellationToken stop) => task is null
        ? TypedResults.NotFound()
        : TypedResults.Ok(await views.Of<TaskRow>(db.AgentTasks.AsNoTracking().Where(each => each.Id == task.Id)).SingleAsync(stop));
}
