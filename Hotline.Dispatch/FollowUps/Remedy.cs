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

/// <summary>What a caller says about the merchant whose work it was.</summary>
public enum RefusalWish
{
    /// <summary>Nothing against them.</summary>
    None = 0,

    /// <summary>Never this merchant again.</summary>
    NeverAgain = 1,
}
