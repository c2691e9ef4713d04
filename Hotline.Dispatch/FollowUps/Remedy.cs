using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.FollowUps;

/// <summary>What happens to work that the caller was unhappy with. A person chooses; no machine sends anybody.</summary>
public enum Remedy
{
    /// <summary>The same merchant does it again.</summary>
    Rework = 0,

    /// <summary>Another merchant does it.</summary>
    OtherMerchant = 1,

    /// <summary>The caller gets money back.</summary>
    Refund = 2,

    /// <summary>It is looked into as a complaint.</summary>
    Complaint = 3,
}

/// <summary>Who pays for what follows.</summary>
public enum CostBearer
{
    /// <summary>The caller: it is new work.</summary>
    Caller = 0,

    /// <summary>The merchant whose work it was.</summary>
    Merchant = 1,
}

/// <summary>Choosing what happens after reopening.</summary>
public static class RemedyVerbs
{
    /// <summary>
    /// What a person may choose with one key: rework by whoever gave the warranty, for nothing, unless the caller refuses them. Nothing is chosen and nobody
    /// is sent by it; where no warranty runs it proposes nothing.
    /// </summary>
    public static RemedyProposal ProposeRemedy(this Ticket ticket, DateTimeOffset now)
    {
        if (ticket.Jobs.LastOrDefault(job => job.DoneAt is not null) is not { } job) return new(null, null, null, null, new("还没有人做过，无可返修", "Nobody has worked for it; there is nothing to put right"));
        if (job.ReleasedAt is not null) return new(null, job.MerchantId, job.WarrantyUntil, ticket.CostBearer, new("原商户已不再负责", "The merchant no longer holds the job"));
        return job.WarrantyUntil >= now
            ? new(FollowUps.Remedy.Rework, job.MerchantId, job.WarrantyUntil, FollowUps.CostBearer.Merchant, new("保修期内：由原商户免费返修，除非来电人不要这家商户", "Under warranty: the same merchant puts it right for nothing, unless the caller refuses them"))
            : new(null, job.MerchantId, job.WarrantyUntil, null, new("不在保修期内：按来电人的意愿选择", "No warranty runs: choose as the caller wishes"));
    }

    /// <summary>
    /// Records the choice. Work under warranty, and work of a merchant whom the caller refuses, is put right at the cost of whoever did it;
    /// everything else is new work.
    /// </summary>
    /// <exception cref="Refused"><c>illegal-step</c> unless the ticket came back; <c>no-work-done</c> when nobody has worked for it;
    /// <c>merchant-refused</c> when the merchant whom the caller refuses would come again.</exception>
    public static RemedyChosen ChooseRemedy(this Ticket ticket, Remedy remedy, RefusalWish refusal, string? note, DateTimeOffset now)
    {
        if (ticket.Status != TicketStatus.Reopened) throw new Refused("illegal-step", $"Ticket {ticket.Number} is {ticket.Status}; a remedy is chosen for a ticket that came back.");
        if (ticket.Jobs.LastOrDefault(job => job.DoneAt is not null) is not { } job) throw new Refused("no-work-done", $"Nobody has worked for ticket {ticket.Number}; there is nothing to put right.");
        var isRefused = refusal == RefusalWish.NeverAgain;
        if (remedy == Remedy.Rework && isRefused) throw new Refused("merchant-refused", "The caller refuses this merchant; choose another merchant, a refund or a complaint.");
        var bearer = isRefused || job.WarrantyUntil >= now ? CostBearer.Merchant : CostBearer.Caller;
        // Who is released is not asked again for this ticket, and owes it no warranty that somebody else would have to wait for.
        if (remedy == Remedy.OtherMerchant || isRefused) (job.ReleasedAt, job.ReleaseReason) = (now, isRefused ? HouseReason.CallerRefuses : HouseReason.OtherMerchantChosen);
        ticket.Remedy = remedy;
        ticket.CostBearer = bearer;
        return new RemedyChosen(remedy, job.MerchantId, bearer, isRefused, note);
    }
}

/// <summary>What a person may choose for a ticket that came back.</summary>
/// <param name="Remedy">The proposal; null where the caller's wish decides.</param>
/// <param name="MerchantId">Who did the work.</param>
/// <param name="WarrantyUntil">Until when they answer for it.</param>
/// <param name="CostBearer">Who would pay.</param>
/// <param name="Reason">Why.</param>
public sealed record RemedyProposal(Remedy? Remedy, long? MerchantId, DateTimeOffset? WarrantyUntil, CostBearer? CostBearer, Wording Reason);

/// <summary>What a caller says about the merchant whose work it was.</summary>
public enum RefusalWish
{
    /// <summary>Nothing against them.</summary>
    None = 0,

    /// <summary>Never this merchant again.</summary>
    NeverAgain = 1,
}
