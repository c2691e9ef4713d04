namespace Hotline.Dispatch.Matching.Simulations;

/// <summary>One day of one line as the ledger holds it: every decision with what it saw, whom it asked and what they said.</summary>
/// <param name="From">The line's midnight.</param>
/// <param name="To">The next one.</param>
/// <param name="Decisions">The decisions, in the order of the ledger.</param>
/// <param name="Merchants">The merchants as the first decision saw them.</param>
/// <param name="Sequence">The newest state among them.</param>
/// <param name="States">Their later states, in the order of the ledger.</param>
/// <param name="Rules">How offers are made.</param>
public sealed record PastDay(
    DateTimeOffset From, DateTimeOffset To, IReadOnlyList<PastDecision> Decisions, IReadOnlyList<MerchantCandidate> Merchants, long Sequence, IReadOnlyList<PastState> States, PastRules Rules);

/// <summary>How offers are made, for what has to be imagined.</summary>
/// <param name="Limit">How long a merchant has.</param>
/// <param name="UrgentLimit">The same for an urgent ticket.</param>
/// <param name="UrgentAtOnce">How many are asked side by side about an urgent ticket at least.</param>
/// <param name="MostAtOnce">How many are asked side by side at most.</param>
/// <param name="MostPerRound">How many are asked before a person is told.</param>
/// <param name="Stagger">How much later the next of a wave hears of it.</param>
public sealed record PastRules(TimeSpan Limit, TimeSpan UrgentLimit, int UrgentAtOnce, int MostAtOnce, int MostPerRound, TimeSpan Stagger);

/// <summary>What decisions saw beside merchants and tickets.</summary>
/// <param name="Policy">The policy in effect.</param>
/// <param name="Under">Merchants' states with the hours and travel times of then.</param>
public sealed record PastGround(MatchPolicy Policy, Func<IEnumerable<MerchantCandidate>, long, MerchantSnapshot> Under);

/// <summary>A merchant's state that began in the course of the day.</summary>
/// <param name="Sequence">Its number in the ledger.</param>
/// <param name="At">From when it held.</param>
/// <param name="State">The state.</param>
public sealed record PastState(long Sequence, DateTimeOffset At, MerchantCandidate State);

/// <summary>One round of asking about one part of a ticket.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="PartId">The part.</param>
/// <param name="Number">The round.</param>
/// <param name="DueAt">When acceptance was promised.</param>
public sealed record PastRound(long TicketId, long PartId, int Number, DateTimeOffset DueAt);

/// <summary>A decision of the day.</summary>
/// <param name="Round">What it was about.</param>
/// <param name="At">When it was made.</param>
/// <param name="Sequence">The newest state that it saw.</param>
/// <param name="Ground">What else it saw.</param>
/// <param name="Request">The question.</param>
/// <param name="Picks">The answer as it was stored.</param>
/// <param name="Offers">Who was asked because of it.</param>
/// <param name="Together">All questions of the joint decision; null when the ticket was decided alone.</param>
public sealed record PastDecision(
    PastRound Round, DateTimeOffset At, long Sequence, PastGround Ground, MatchRequest Request, IReadOnlyList<long> Picks, IReadOnlyList<PastOffer> Offers, IReadOnlyList<MatchRequest>? Together);

/// <summary>An offer of the day.</summary>
/// <param name="MerchantId">Who was asked.</param>
/// <param name="SentAt">When the message went out; null when it never did.</param>
/// <param name="Answer">What came of it.</param>
/// <param name="EndedAt">When; null while it is open.</param>
/// <param name="JobEndedAt">When the accepted job ended; null when it has not.</param>
/// <param name="IsByHand">Whether a person picked the merchant, or it claimed the work from the board: no policy decided that.</param>
public sealed record PastOffer(long MerchantId, DateTimeOffset? SentAt, PastAnswer Answer, DateTimeOffset? EndedAt, DateTimeOffset? JobEndedAt, bool IsByHand);

/// <summary>What a merchant said to an offer.</summary>
public enum PastAnswer
{
    /// <summary>Nothing that is known: the offer is open, or was taken back.</summary>
    None = 0,

    /// <summary>It took the work.</summary>
    Accepted = 1,

    /// <summary>It said no.</summary>
    Declined = 2,

    /// <summary>It let the time pass.</summary>
    Lapsed = 3,
}

/// <summary>What came of a past day under a policy.</summary>
/// <param name="Figures">The figures, comparable with those of an invented day.</param>
/// <param name="Decisions">How many decisions the day has.</param>
/// <param name="Reproduced">How many of them come out as they were stored.</param>
/// <param name="AnswersGiven">Answers that the merchants really gave.</param>
/// <param name="AnswersImagined">Answers drawn from the record of merchants who were not asked that day about that ticket.</param>
public sealed record PastDayFigures(SimulationFigures Figures, int Decisions, int Reproduced, int AnswersGiven, int AnswersImagined);
