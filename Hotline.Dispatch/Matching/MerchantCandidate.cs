using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Merchants;

namespace Hotline.Dispatch.Matching;

/// <summary>All that the matcher knows about one merchant at one state change, and nothing else: no name, no turnover, no clock. Stored as one state per
/// change, so that a past decision can be made again; whatever depends on the moment is derived from the stored instants and days.</summary>
public sealed record MerchantCandidate
{
    /// <summary>The merchant.</summary>
    public required long Id { get; init; }

    /// <summary>Trades mastered, each once, with the recent offers in it.</summary>
    public IReadOnlyList<TradeSkill> Trades { get; init; } = [];

    /// <summary>Areas served.</summary>
    public IReadOnlyList<long> AreaIds { get; init; } = [];

    /// <summary>Area of the shop, from which travel is counted.</summary>
    public long HomeAreaId { get; init; }

    /// <summary>Position of the shop; null when unknown.</summary>
    public GeoPoint? Position { get; init; }

    /// <summary>Its own service hours; null means those of the line.</summary>
    public long? CalendarId { get; init; }

    /// <summary>What it said about coming holidays, each day once; its word counts more than its calendar.</summary>
    public IReadOnlyList<DayAnswer> Holidays { get; init; } = [];

    /// <summary>Last day on which the licence is valid; null when none is needed.</summary>
    public DateOnly? LicenceUntil { get; init; }

    /// <summary>Where it stands in the register.</summary>
    public MerchantStatus Status { get; init; }

    /// <summary>What kind of provider it is.</summary>
    public ProviderKind Kind { get; init; }

    /// <summary>When it was entered in the register; null when unknown, and then it is no newcomer.</summary>
    public DateTimeOffset? ListedAt { get; init; }

    /// <summary>Languages and dialects spoken, as codes (<c>zh</c>, <c>wu</c>, <c>en</c>).</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>True when a woman technician can be sent.</summary>
    public bool HasWomenTechnicians { get; init; }

    /// <summary>Trades in which a woman can be sent; null means all of its trades, if <see cref="HasWomenTechnicians"/>.</summary>
    public IReadOnlyList<long>? WomenTradeIds { get; init; }

    /// <summary>How many open jobs it takes at once.</summary>
    public int Capacity { get; init; } = 3;

    /// <summary>How many visits it can make at the same time: its technicians, 1 when none is registered.</summary>
    public int Crew { get; init; } = 1;

    /// <summary>How many visits it makes in one day; null when only <see cref="Capacity"/> limits it.</summary>
    public int? JobsPerDay { get; init; }

    /// <summary>How many offers it wants to get in one day; null means the policy's <see cref="MatchPolicy.PingsPerDay"/>.</summary>
    public int? PingsPerDay { get; init; }

    /// <summary>Jobs it holds.</summary>
    public int OpenJobs { get; init; }

    /// <summary>Jobs by the local day of their visit (the day of acceptance while none is agreed), from the day of this state on.</summary>
    public IReadOnlyList<DayCount> JobsByDay { get; init; } = [];

    /// <summary>Agreed appointments of its open jobs.</summary>
    public IReadOnlyList<Appointment> Appointments { get; init; } = [];

    /// <summary>Offers sent to it on the last local day on which it got one, those that we withdrew included: a ping is a ping. Null when it never got one.</summary>
    public DayCount? Pings { get; init; }

    /// <summary>Sum of the scores that callers gave, 1 to 5 each.</summary>
    public int ScoreSum { get; init; }

    /// <summary>How many callers gave a score.</summary>
    public int ScoreCount { get; init; }

    /// <summary>Offers accepted, of those answered or lapsed; withdrawn offers count nowhere.</summary>
    public Tally Acceptance { get; init; }

    /// <summary>The same by the local hour in which the offer went out, hours without an answer left out; a merchant may sleep long or close early.</summary>
    public IReadOnlyList<HourAnswers> AnswersByHour { get; init; } = [];

    /// <summary>Visits that began when promised, of all visits; cancelled ones count nowhere.</summary>
    public Tally Punctuality { get; init; }

    /// <summary>Quotes within the price guide or above it with the caller's consent, of all quotes.</summary>
    public Tally GuideQuotes { get; init; }

    /// <summary>Recent hours during which it could have been offered work (shop and line open together, not suspended, not full), as of <see cref="CountedAt"/>; faded like the offers, see <see cref="Fairness.Fading"/>.</summary>
    public double EligibleHours { get; init; }

    /// <summary>The instant up to which <see cref="EligibleHours"/> and the offers of <see cref="Trades"/> are counted. The matcher adds the open hours since; null adds none.</summary>
    public DateTimeOffset? CountedAt { get; init; }

    /// <summary>Whether this state can be offered work at all while the shop is open.</summary>
    internal bool IsReady => Status == MerchantStatus.Active && OpenJobs < Capacity;

    /// <summary>Whether the counts were taken at a time that the calendars know.</summary>
    internal bool IsCountedSoundly => CountedAt is null or { Year: >= 2000 and < Hours.ServiceHours.LastYear };

    /// <summary>Since when open hours have to be added to the count; null when none are.</summary>
    internal DateTimeOffset? ReadySince => IsReady && IsCountedSoundly ? CountedAt : null;

    /// <summary>Whether a woman who does this trade can be sent.</summary>
    internal bool SendsWomanFor(long tradeId) => HasWomenTechnicians && (WomenTradeIds is null || WomenTradeIds.Contains(tradeId));

    /// <summary>The trade as this merchant masters it; null when it does not.</summary>
    internal TradeSkill? SkillIn(long tradeId)
    {
        for (var i = 0; i < Trades.Count; i++)
        {
            if (Trades[i].TradeId == tradeId)
                return Trades[i];
        }

        return null;
    }
}
