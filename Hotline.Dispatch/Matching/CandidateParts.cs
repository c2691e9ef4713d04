namespace Hotline.Dispatch.Matching;

/// <summary>A trade that a candidate masters.</summary>
/// <param name="TradeId">The trade.</param>
/// <param name="Skill">1 simple jobs, 2 ordinary, 3 master.</param>
/// <param name="Offers">Recent offers in this trade, those that we withdrew not counted; faded as of <see cref="MerchantCandidate.CountedAt"/>.</param>
public readonly record struct TradeSkill(long TradeId, int Skill, double Offers = 0);

/// <summary>How often something happened on a local day.</summary>
/// <param name="Day">The day, in the zone of the line.</param>
/// <param name="Count">How often.</param>
public readonly record struct DayCount(DateOnly Day, int Count);

/// <summary>How offers of one hour of the day were answered.</summary>
/// <param name="Hour">The local hour, 0 to 23, in the zone of the line.</param>
/// <param name="Answers">Offers accepted, of those answered or lapsed.</param>
public readonly record struct HourAnswers(int Hour, Tally Answers);

/// <summary>When somebody of the merchant is with a caller.</summary>
/// <param name="From">Start.</param>
/// <param name="To">End; the next may begin then.</param>
public readonly record struct Appointment(DateTimeOffset From, DateTimeOffset To);

/// <summary>How often something went well.</summary>
/// <param name="Good">How often it went well.</param>
/// <param name="Count">How often it was tried.</param>
public readonly record struct Tally(int Good, int Count)
{
    /// <summary>Whether such a count can exist.</summary>
    internal bool IsSound => Good >= 0 && Good <= Count;
}
