using System.Security.Claims;
using Hotline.Api.Data.Model;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Hotline.Api.Accounts;

/// <summary>A cookie is only as good as the account behind it: who left, or whose password, role or lines changed, is out at once.</summary>
internal static class SessionCheck
{
    internal static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var users = context.HttpContext.RequestServices.GetRequiredService<UserManager<Account>>();
        var account = await users.FindByIdAsync(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) ?? "");
        if (account is { LeftAt: null } && IsStill(account, context.Principal!)) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    private static bool IsStill(Account account, ClaimsPrincipal person) => account.SecurityStamp == person.FindFirstValue(Person.StampClaim)
        && person.IsInRole(account.Role.ToString()) && account.Lines == person.FindFirstValue(Person.LinesClaim);
}
