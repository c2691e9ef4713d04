using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Accounts;

/// <summary>Programs come with <c>Authorization: Bearer KEY</c>. Only the key's hash is stored.</summary>
internal sealed class KeySignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, HotlineDb db)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    internal new const string Scheme = "HotlineKey";

    internal static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.Ordinal)) return AuthenticateResult.NoResult();
        var hash = HashOf(header[7..].Trim());
        var key = await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(each => each.Hash == hash && each.RevokedAt == null, Context.RequestAborted);
        if (key is null) return AuthenticateResult.Fail("The key is not known.");
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, key.Name), new Claim(Person.ProgramClaim, key.Name), new Claim(ClaimTypes.Role, key.Role.ToString())], Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }
}
