using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Merchants;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Merchants;

/// <summary>Who refuses whom, and who at the desk has an interest in a merchant. The matcher keeps to it; a supervisor lifts it.</summary>
public sealed class MerchantTies(HotlineDb db, Write write)
{
    private const int LongestReason = 400;

    /// <param name="Kind">What stands between the two.</param>
    /// <param name="Caller">Id of the caller; needed unless it is an interest.</param>
    /// <param name="UserName">User name of the person at the desk; needed for an interest.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Request(MerchantTieKind? Kind, long? Caller, string? UserName, string? Reason);

    public sealed record View(long Id, MerchantTieKind Kind, long? Caller, string? UserName, string Reason, string By, DateTimeOffset CreatedAt, DateTimeOffset? LiftedAt, string? LiftedBy);

    /// <returns>Newest first; null when there is no such merchant.</returns>
    public async Task<IReadOnlyList<View>?> ListAsync(long merchantId, CancellationToken stop)
    {
        if (!await db.Merchants.AnyAsync(merchant => merchant.Id == merchantId, stop)) return null;
        return [.. (await db.MerchantTies.AsNoTracking().Where(tie => tie.MerchantId == merchantId).OrderByDescending(tie => tie.Id).Take(200).ToListAsync(stop)).Select(ToView)];
    }

    /// <returns>Null when there is no such merchant.</returns>
    /// <exception cref="BadFields">Somebody unknown, or no reason.</exception>
    public async Task<View?> AddAsync(long merchantId, Request request, string by, CancellationToken stop)
    {
        var sent = new SentFields();
        var reason = sent.Needed("reason", request.Reason, LongestReason);
        var userName = sent.Line("userName", request.UserName, 100);
        sent.Require(request.Kind is { } kind && Enum.IsDefined(kind), "kind", $"Say which: {string.Join(", ", Enum.GetNames<MerchantTieKind>())}.");
        var isInterest = request.Kind == MerchantTieKind.Interest;
        await using var scope = await write.BeginAsync(stop);
        if (!await db.Merchants.AnyAsync(merchant => merchant.Id == merchantId, stop)) return null;
        sent.Require(isInterest || await db.Callers.AnyAsync(caller => caller.Id == request.Caller, stop), "caller", "There is no such caller.");
        sent.Require(!isInterest || await db.Users.AnyAsync(user => user.UserName == userName, stop), "userName", "Nobody at the desk has this name.");
        sent.ThrowIfAny();
        var tie = new MerchantTie { MerchantId = merchantId, Kind = request.Kind!.Value, CallerId = isInterest ? null : request.Caller, UserName = isInterest ? userName : null, Reason = reason, By = by, CreatedAt = write.Now };
        db.MerchantTies.Add(tie);
        await scope.CommitAsync(stop);
        return ToView(tie);
    }

    /// <returns>Null when the merchant has no such tie. Lifting twice is once.</returns>
    public async Task<View?> LiftAsync(long merchantId, long id, string by, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        if (await db.MerchantTies.SingleOrDefaultAsync(each => each.Id == id && each.MerchantId == merchantId, stop) is not { } tie) return null;
        if (tie.LiftedAt is null) (tie.LiftedAt, tie.LiftedBy) = (write.Now, by);
        await scope.CommitAsync(stop);
        return ToView(tie);
    }

    private static View ToView(MerchantTie tie) => new(tie.Id, tie.Kind, tie.CallerId, tie.UserName, tie.Reason, tie.By, tie.CreatedAt, tie.LiftedAt, tie.LiftedBy);
}
