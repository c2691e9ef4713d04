using Hotline.Dispatch;
using Hotline.Dispatch.Deadlines;

namespace Hotline.Api.Supervision;

/// <summary>How fast was answered in a period. Counted from stored promises and offers, so that anybody can count again.</summary>
/// <param name="From">Start of the period; a ticket belongs to it when it was received in it.</param>
/// <param name="To">End of the period, not in it.</param>
/// <param name="By">What the rows stand for.</param>
/// <param name="Line">Code of the line; null for all lines of the reader.</param>
/// <param name="Rows">One row per group, in the order of their keys.</param>
public sealed record ResponseTimes(DateTimeOffset From, DateTimeOffset To, ReportGrouping By, string? Line, IReadOnlyList<ResponseRow> Rows);

/// <param name="Key">Code, date or id of the group; empty for tickets that belong to none (no area known yet).</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Tickets">Tickets received in the period; with merchants: tickets whose job the merchant took.</param>
/// <param name="Promises">One entry per kind of promise.</param>
/// <param name="Offers">What merchants were asked and answered.</param>
/// <param name="Time">Whose time the lives of these tickets were, until now; with merchants: of tickets that one merchant alone took.</param>
public sealed record ResponseRow(string Key, Wording Name, int Tickets, IReadOnlyList<PromiseCounts> Promises, OfferCounts Offers, PartyTimes Time);

/// <summary>Seconds by party; every second of a ticket's life belongs to exactly one (docs/decisions/whose-second.md).</summary>
/// <param name="HotlineSeconds">The desk's.</param>
/// <param name="MerchantSeconds">The merchants'.</param>
/// <param name="CallerSeconds">The callers', on hold or asked.</param>
/// <param name="ClosedSeconds">Nobody's: the line was closed and the matter could wait.</param>
public sealed record PartyTimes(long HotlineSeconds, long MerchantSeconds, long CallerSeconds, long ClosedSeconds);

/// <param name="Kind">What was promised.</param>
/// <param name="Made">How often.</param>
/// <param name="Kept">Met by the due time.</param>
/// <param name="Broken">Met late, or overdue and not met yet.</param>
/// <param name="Running">Not met and not yet due.</param>
/// <param name="Lapsed">Ended otherwise before it was met or due, for example by cancelling.</param>
/// <param name="MedianSeconds">Half were met within this time, counted as the promise runs: in service time or on the wall, without waits for the caller; null when none was met.</param>
/// <param name="P90Seconds">Nine of ten were met within this time.</param>
public sealed record PromiseCounts(DeadlineKind Kind, int Made, int Kept, int Broken, int Running, int Lapsed, double? MedianSeconds, double? P90Seconds);

/// <param name="Made">Offers of these tickets.</param>
/// <param name="Accepted">Taken, also those that were released later.</param>
/// <param name="Declined">Refused.</param>
/// <param name="Expired">Not answered in time.</param>
/// <param name="MedianSeconds">From the moment the carrier took the message to a yes or no; null without answers.</param>
/// <param name="P90Seconds">Nine of ten answered within this time.</param>
public sealed record OfferCounts(int Made, int Accepted, int Declined, int Expired, double? MedianSeconds, double? P90Seconds);

/// <summary>What the rows of a report stand for.</summary>
public enum ReportGrouping
{
    /// <summary>Lines.</summary>
    Line = 0,

    /// <summary>Days of the line's own calendar.</summary>
    Day = 1,

    /// <summary>Areas.</summary>
    Area = 2,

    /// <summary>Services.</summary>
    Service = 3,

    /// <summary>Merchants: their offers, and promises of the jobs they took.</summary>
    Merchant = 4,

    /// <summary>Agents who care for the tickets.</summary>
    Agent = 5,
}
