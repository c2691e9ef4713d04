using System.Security.Claims;
using Hotline.Api.Data.Model;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Messages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Hotline.Api.Accounts;

/// <summary>Signs a person in by name and password. Wrong name and wrong password look the same, and take the same time.</summary>
public sealed class SignIn(UserManager<Account> users)
{
    private const int LongestName = 100;
    private const int LongestPassword = 200;
    private static readonly string DummyHash = new PasswordHasher<Account>().HashPassword(new Account(), "no such person");

    public sealed record Request(string? UserName, string? Password);

    public async Task<Results<Ok<Me>, ProblemHttpResult>> RunAsync(Request request, HttpContext context, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        // No password is longer; a longer text would only cost time to hash.
        var password = request.Password is { Length: <= LongestPassword } given ? given : "";
        var account = await users.FindByNameAsync(CleanText.Line(request.UserName, LongestName));
        if (account is null)
        {
            users.PasswordHasher.VerifyHashedPassword(new Account(), DummyHash, password);
            return Wrong();
        }
        if (await users.IsLockedOutAsync(account))
            return TypedResults.Problem(Problems.Problem(StatusCodes.Status401Unauthorized, "locked-out", "This account is locked; try again in a few minutes, or ask an administrator."));
        if (account.LeftAt is not null || !await users.CheckPasswordAsync(account, password))
        {
            await users.AccessFailedAsync(account);
            return Wrong();
        }
        await users.ResetAccessFailedCountAsync(account);
        await context.SignInAsync(new ClaimsPrincipal(Identity(account)));
        return TypedResults.Ok(Me.Of(account));
    }

    private static ClaimsIdentity Identity(Account account) => new(
    [
        new Claim(ClaimTypes.NameIdentifier, account.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new Claim(ClaimTypes.Name, account.UserName!),
        new Claim(ClaimTypes.Role, account.Role.ToString()),
        new Claim(Person.LinesClaim, account.Lines),
        new Claim(Person.StampClaim, account.SecurityStamp ?? ""),
    ], AccountsSetup.Scheme);

    private static ProblemHttpResult Wrong() => TypedResults.Problem(Problems.Problem(StatusCodes.Status401Unauthorized, "wrong-credentials", "Name or password is wrong."));
}
