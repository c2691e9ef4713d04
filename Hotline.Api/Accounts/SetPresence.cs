using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Accounts;

/// <summary>A person says whether they take work now.</summary>
public sealed class SetPresence(HotlineDb db, Write write)
{
    /// <param name="Status">The new presence.</param>
    /// <param name="Reason">Why the person is away.</param>
    public sealed record Request(Presence? Status, string? Reason);

    /// <returns>Null when there is no such account.</returns>
    public async Task<Me?> RunAsync(long accountId, Request request, CancellationToken stop)
    {
        var sent = new SentFields();
        sent.Require(request.Status is not null, "status", "This field is needed.");
        var reason = sent.Line("reason", request.Reason, 200) is { Length: > 0 } text ? text : null;
        sent.ThrowIfAny();
        await using var scope = await write.BeginAsync(stop);
        if (await db.Users.Where(account => account.Id == accountId).ExecuteUpdateAsync(set => set
            .SetProperty(account => account.Presence, request.Status!.Value).SetProperty(account => account.PresenceReason, reason).SetProperty(account => account.PresenceAt, write.Now), stop) == 0) return null;
        await scope.CommitAsync(stop);
        return Me.Of(await db.Users.AsNoTracking().SingleAsync(account => account.Id == accountId, stop));
    }
}
