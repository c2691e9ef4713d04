namespace Hotline.Dispatch.Matching.Simulations;

/// <summary>What merchants say on a past day: their own answer where they were asked about the ticket, else one drawn from their record at that hour.</summary>
internal sealed class PastAnswers
{
    private static readonly Draw Chance = new(0);

    private readonly Dictionary<(PastRound Round, long Merchant), PastOffer> _given = [];
    private readonly List<TimeSpan> _waits;
    private readonly double _saidNo;

    public PastAnswers(PastDay day)
    {
        foreach (var decision in day.Decisions)
        {
            foreach (var offer in decision.Offers.Where(offer => offer is { Answer: not PastAnswer.None, SentAt: not null, EndedAt: not null }))
                _given[(decision.Round, offer.MerchantId)] = offer;
        }

        _waits = [.. _given.Values.Where(offer => offer.Answer != PastAnswer.Lapsed).Select(WaitOf).Order()];
        var noes = _given.Values.CountBy(offer => offer.Answer).ToDictionary();
        // One of each beforehand: a day without a no proves nothing about the next.
        var (declined, lapsed) = (1.0 + noes.GetValueOrDefault(PastAnswer.Declined), 1.0 + noes.GetValueOrDefault(PastAnswer.Lapsed));
        _saidNo = declined / (declined + lapsed);
    }

    /// <summary>How many were really given, and how many imagined.</summary>
    public int Given { get; private set; }

    /// <summary>How many had to be imagined.</summary>
    public int Imagined { get; private set; }

    /// <summary>What the merchant says, and how long after it was asked.</summary>
    /// <param name="round">What it is asked about.</param>
    /// <param name="merchantId">Who.</param>
    /// <param name="chance">Its chance to accept, by its own record.</param>
    /// <param name="limit">How long it has.</param>
    public (PastAnswer Answer, TimeSpan After) Of(PastRound round, long merchantId, double chance, TimeSpan limit)
    {
        if (_given.TryGetValue((round, merchantId), out var offer))
        {
            Given++;
            return (offer.Answer, WaitOf(offer));
        }

        Imagined++;
        var wait = _waits.Count == 0 ? limit / 2 : _waits[(int)(_waits.Count * Chance.Of("wait", round.TicketId, merchantId))];
        if (wait < limit && Chance.Of("accept", round.TicketId, merchantId) < chance)
            return (PastAnswer.Accepted, wait);
        return wait < limit && Chance.Of("no", round.TicketId, merchantId) < _saidNo ? (PastAnswer.Declined, wait) : (PastAnswer.Lapsed, limit);
    }

    /// <summary>Counts what was given in a round that went as it really did.</summary>
    public void Keep(PastOffer offer) => Given += offer.Answer == PastAnswer.None ? 0 : 1;

    private static TimeSpan WaitOf(PastOffer offer) => offer.EndedAt!.Value - offer.SentAt!.Value;
}
