using Hotline.Api.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Carrier;

/// <summary>Development only, for an administrator: what any program needs to sign webhooks as the carrier.</summary>
public static class DevCarrierApi
{
    public sealed record View(string AccountSid, string AuthToken, IReadOnlyList<string> Numbers);

    /// <param name="app">The host.</param>
    /// <param name="policy">Who may read the token.</param>
    public static void MapDevCarrier(this WebApplication app, string policy)
    {
        if (!app.Environment.IsDevelopment()) return;
        app.MapGet("/dev/carrier", async Task<Results<Ok<View>, NotFound>> (CarrierAccount account, HotlineDb db, CancellationToken stop) =>
            account.IsConfigured && account.AuthTokens.Count > 0
                ? TypedResults.Ok(new View(account.AccountSid, account.AuthTokens[0], await db.Lines.OrderBy(line => line.Id).Select(line => line.Phone).ToListAsync(stop)))
                : TypedResults.NotFound()).RequireAuthorization(policy).ExcludeFromDescription();
    }
}
