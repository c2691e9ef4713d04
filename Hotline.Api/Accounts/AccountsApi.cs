using System.Security.Claims;
using Hotline.Api.Data.Model;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Hotline.Api.Accounts;

/// <summary>Signing in and out, and who one is.</summary>
public static class AccountsApi
{
    public static RouteGroupBuilder MapAccounts(this RouteGroupBuilder api)
    {
        api.MapPost("/session", (SignIn.Request request, SignIn signIn, HttpContext context, CancellationToken stop) => signIn.RunAsync(request, context, stop)).AllowAnonymous();
        api.MapDelete("/session", async Task<NoContent> (HttpContext context) =>
        {
            await context.SignOutAsync();
            return TypedResults.NoContent();
        });
        var me = api.MapGroup("/me").RequireAuthorization(Policies.Agent);
        me.MapGet("/", async Task<Results<Ok<Me>, NotFound>> (ClaimsPrincipal person, UserManager<Account> users) =>
            await users.GetUserAsync(person) is { } account ? TypedResults.Ok(Me.Of(account)) : TypedResults.NotFound());
        return api;
    }
}
