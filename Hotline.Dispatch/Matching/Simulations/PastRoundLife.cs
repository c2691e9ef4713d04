namespace Hotline.Dispatch.Matching.Simulations;

/// <summary>How far the asking about a ticket has come under a policy.</summary>
internal sealed class PastRoundLife(PastRound round, IReadOnlyList<PastDecision> decisions)
{
    private readonly SortedSet<long> _declined = [.. decisions[0].Request.DeclinedMerchantIds];
    private readonly SortedSet<long> _lapsed = [.. decisions[0].Request.ExpiredMerchantIds];

    public PastRound Round => round;

    /// <summary>Its decisions of the day, in order.</summary>
    public IReadOnlyList<PastDecision> Decisions => decisions;

    public DateTimeOffset StartAt => decisions[0].At;

    /// <summary>Whether the policy asked somebody else than was asked: from then on the round is imagined.</summary>
    public bool HasDeparted { get; private set; }

    /// <summary>Imagined: who is being asked, and what takes the offer off the merchant's load again.</summary>
    public SortedDictionary<long, Action<DateTimeOffset>?> Open { get; } = [];

    /// <summary>How many were asked.</summary>
    public int Asked { get; set; }

    /// <summary>Whether somebody took the work.</summary>
    public bool IsAccepted { get; set; }

    /// <summary>The question as it would be put now.</summary>
    public MatchRequest Request { get; private set; } = decisions[0].Request;

    public bool IsUrgent => Request.Priority != Tickets.Priority.Normal;

    public void Depart(PastDecision decision)
    {
        HasDeparted = true;
        Request = decision.Request;
        _declined.UnionWith(Request.DeclinedMerchantIds);
        _lapsed.UnionWith(Request.ExpiredMerchantIds);
    }

    /// <summary>Somebody said no, or nothing.</summary>
    public void Refused(long merchantId, PastAnswer answer)
    {
        (answer == PastAnswer.Declined ? _declined : _lapsed).Add(merchantId);
        Request = Request with { DeclinedMerchantIds = [.. _declined], ExpiredMerchantIds = [.. _lapsed] };
    }
}
