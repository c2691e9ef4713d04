using System.Security.Claims;
using Hotline.Api.Data.Model;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Hotline.Api.Accounts;

/// <summary>A cookie is only as good as the account behind it: who left, or was locked, or changed the password, is out at once.</summary>
internal static class SessionCheck
{
    internal const string StampClaim = "stamp";

    internal static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var users = context.HttpContext.RequestServices.GetRequiredService<UserManager<Account>>();
        var account = await users.FindByIdAsync(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) ?? "");
        if (account is { LeftAt: null } && account.SecurityStamp == context.Principal!.FindFirstValue(StampClaim)) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }
}
