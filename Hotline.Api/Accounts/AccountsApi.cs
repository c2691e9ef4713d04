using System.Security.Claims;
using Hotline.Api.Data.Model;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Accounts;

/// <summary>Signing in and out, who one is, and who may sign in.</summary>
public static class AccountsApi
{
    public static RouteGroupBuilder MapAccounts(this RouteGroupBuilder api)
    {
        var session = api.MapGroup("/session").WithTags("Accounts");
        session.MapPost("/", (SignIn.Request request, SignIn signIn, HttpContext context, CancellationToken stop) => signIn.RunAsync(request, context, stop)).AllowAnonymous()
            .WithName("SignIn").WithSummary("Sign in by name and password; the answer sets the cookie").ProducesValidationProblem().ProducesProblem(StatusCodes.Status401Unauthorized);
        session.MapDelete("/", async Task<NoContent> (HttpContext context) =>
        {
            await context.SignOutAsync(AccountsSetup.CookieScheme);
            return TypedResults.NoContent();
        }).WithName("SignOut").WithSummary("Sign out");
        api.MapMe();
        api.MapUsers();
        return api;
    }

    private static void MapMe(this RouteGroupBuilder api)
    {
        // A program is nobody: it has no presence and types no drafts.
        var me = api.MapGroup("/me").RequireAuthorization(Policies.Agent).WithTags("Accounts");
        me.MapGet("/", async Task<Results<Ok<Me>, NotFound>> (ClaimsPrincipal person, UserManager<Account> users) =>
            await users.GetUserAsync(person) is { } account ? TypedResults.Ok(Me.Of(account)) : TypedResults.NotFound())
            .WithName("ReadMe").WithSummary("Who is signed in; 404 for programs");
        me.MapPut("/presence", async Task<Results<Ok<Me>, NotFound>> (SetPresence.Request request, SetPresence set, ClaimsPrincipal person, CancellationToken stop) =>
            person.AccountId() is { } id && await set.RunAsync(id, request, stop) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound())
            .WithName("SetPresence").WithSummary("Say whether one takes work now").ProducesValidationProblem();
        me.MapGet("/draft", async Task<Results<Ok<KeepDraft.View>, NoContent, NotFound>> (string? form, KeepDraft drafts, ClaimsPrincipal person, CancellationToken stop) =>
        {
            if (person.AccountId() is not { } id) return TypedResults.NotFound();
            return await drafts.ReadAsync(id, form, stop) is { } draft ? TypedResults.Ok(draft) : TypedResults.NoContent();
        }).WithName("ReadDraft").WithSummary("What one was typing into a form; 204 when nothing is kept").ProducesValidationProblem();
        me.MapPut("/draft", async Task<Results<Ok<KeepDraft.View>, NotFound>> (string? form, KeepDraft.Request request, KeepDraft drafts, ClaimsPrincipal person, CancellationToken stop) =>
            person.AccountId() is { } id ? TypedResults.Ok(await drafts.SaveAsync(id, form, request, stop)) : TypedResults.NotFound())
            .WithName("SaveDraft").WithSummary("Keep what one is typing into a form").ProducesValidationProblem();
        me.MapDelete("/draft", async Task<Results<NoContent, NotFound>> (string? form, KeepDraft drafts, ClaimsPrincipal person, CancellationToken stop) =>
        {
            if (person.AccountId() is not { } id) return TypedResults.NotFound();
            await drafts.DiscardAsync(id, form, stop);
            return TypedResults.NoContent();
        }).WithName("DiscardDraft").WithSummary("Forget what one was typing into a form").ProducesValidationProblem();
    }

    private static void MapUsers(this RouteGroupBuilder api)
    {
        var users = api.MapGroup("/users").RequireAuthorization(Policies.Administrator).WithTags("Accounts");
        users.MapGet("/", async Task<Ok<Page<UserView>>> (UserManager<Account> accounts, TimeProvider clock, CancellationToken stop) =>
            TypedResults.Ok(new Page<UserView>([.. (await accounts.Users.AsNoTracking().OrderBy(account => account.UserName).ToListAsync(stop)).Select(account => UserView.Of(account, clock.Now()))], null)))
            .WithName("ListUsers").WithSummary("Everybody who may sign in");
        users.MapPost("/", async Task<Created<UserView>> (CreateUser.Request request, CreateUser create, TimeProvider clock, CancellationToken stop) =>
        {
            var account = await create.RunAsync(request, stop);
            return TypedResults.Created($"/api/users/{account.Id}", UserView.Of(account, clock.Now()));
        }).WithName("CreateUser").WithSummary("Let somebody sign in").ProducesValidationProblem();
        users.MapPost("/{id:long}/lock", async Task<Results<Ok<UserView>, NotFound>> (long id, LockUser locks, ClaimsPrincipal person, TimeProvider clock, CancellationToken stop) =>
            await locks.LockAsync(id, person.AccountId(), stop) is { } account ? TypedResults.Ok(UserView.Of(account, clock.Now())) : TypedResults.NotFound())
            .WithName("LockUser").WithSummary("Lock somebody out, at once").ProducesProblem(StatusCodes.Status409Conflict);
        users.MapPost("/{id:long}/unlock", async Task<Results<Ok<UserView>, NotFound>> (long id, LockUser locks, TimeProvider clock, CancellationToken stop) =>
            await locks.UnlockAsync(id, stop) is { } account ? TypedResults.Ok(UserView.Of(account, clock.Now())) : TypedResults.NotFound())
            .WithName("UnlockUser").WithSummary("Let somebody in again");
    }
}
