using Hotline.Dispatch.Fairness;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Matching.Indexes;
using Hotline.Dispatch.Matching.Rules;
using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Matching;

/// <summary>One question to the matcher with what all candidates share worked out once.</summary>
internal sealed class MatchContext
{
    private readonly ServiceHours _lineHours;
    private readonly IndexNumbers _numbers;
    private readonly bool?[] _open;
    private readonly OpenInterval[]?[] _openings;
    private readonly long?[] _openTicks;

    // By the number of the area: 0 is not asked yet, -1 not measured, all else a minute more than measured.
    private readonly int[] _surveyed;
    private readonly HolidayHours _holidays;
    private bool? _firstRefusal;

    public MatchContext(MatchRequest request, MerchantSnapshot snapshot, MatchPolicy policy, DateTimeOffset now)
    {
        (Request, Snapshot, Policy, Now) = (request, snapshot, policy, now);
        Weighting = new Weighting(policy);
        if (request.ExpectedMinutes is <= 0 or > 24 * 60)
            throw new Refused("request-invalid", "A visit takes more than 0 minutes and at most a day.");
        foreach (var code in request.Waived)
        {
            if (!Matcher.Waivable.Contains(code))
                throw new Refused("rule-not-waivable", $"The rule {code} protects somebody and cannot be set aside.");
        }

        _lineHours = snapshot.Hours(request.LineCalendarId)
            ?? throw new Refused("calendar-missing", "The service hours of the line are not known to the matcher.");
        _numbers = snapshot.Numbers;
        // One place more for the hours of the line.
        var calendars = _numbers.Calendars.Count + 1;
        (_open, _openings, _openTicks) = (new bool?[calendars], new OpenInterval[]?[calendars], new long?[calendars]);
        Peers = new PeerRates(_numbers.Areas.Count);
        _surveyed = new int[_numbers.Areas.Count];
        Window = VisitWindow.Of(request, now);
        (VisitDay, LastVisitDay) = (LocalDay(Window.From), LocalDay(Window.Latest));
        Today = LocalDay(now);
        _holidays = new HolidayHours(Window, _lineHours, VisitDay, LocalDay(Window.Latest + Window.Duration));
    }

    public MatchRequest Request { get; }

    public MerchantSnapshot Snapshot { get; }

    public MatchPolicy Policy { get; }

    public Weighting Weighting { get; }

    public DateTimeOffset Now { get; }

    /// <summary>When somebody may come, and for how long.</summary>
    public VisitWindow Window { get; }

    /// <summary>The local day of the earliest visit.</summary>
    public DateOnly VisitDay { get; }

    /// <summary>The local day of the latest visit.</summary>
    public DateOnly LastVisitDay { get; }

    /// <summary>The local day of the question.</summary>
    public DateOnly Today { get; }

    /// <summary>What the merchants that can be picked were offered; the measure of the fair share.</summary>
    public PeerRates Peers { get; }

    /// <summary>Whether somebody else has the first refusal: the merchant under warranty, unless it has answered, the caller refuses it, or it cannot come at all.
    /// While it is merely closed or busy the others wait; an agent decides, and when it is urgent nobody waits.</summary>
    public bool IsFirstRefusalOpen => _firstRefusal ??= Request.WarrantyMerchantId is { } id
        && Snapshot.Find(id) is { } holder
        && HardRule.All.All(rule => rule is LeavesFirstRefusal || (rule.IsPassing && Request.Priority == Priority.Normal) || IsWaived(rule) || !rule.Excludes(this, holder));

    public bool IsWaived(HardRule rule) => Request.Waived.Count > 0 && Request.Waived.Contains(rule.Code);

    /// <summary>Whether the snapshot holds the merchant's calendar.</summary>
    public bool IsCalendarKnown(MerchantCandidate merchant) => _numbers.CalendarOf(merchant) != IndexNumbers.NoCalendar;

    /// <summary>What a merchant said about a day; null when it said nothing.</summary>
    public bool? AnswerOf(MerchantCandidate merchant, DateOnly day)
    {
        for (var i = 0; i < merchant.Holidays.Count; i++)
        {
            if (merchant.Holidays[i].Day == day)
                return merchant.Holidays[i].IsOpen;
        }

        return null;
    }

    /// <summary>Whether the merchant is open for the whole visit at some time of the window.</summary>
    public bool IsOpen(MerchantCandidate merchant)
        => _numbers.CalendarOf(merchant) is var calendar and not IndexNumbers.NoCalendar && (HasOwnHours(merchant) ? OpeningsOf(merchant, calendar).Length > 0 : IsOpen(calendar));

    /// <summary>Whether a calendar is open for the whole visit at some time of the window.</summary>
    public bool IsOpen(int calendar) => _open[calendar + 1] ??= Window.FitsIn(HoursOf(calendar));

    /// <summary>Whether somebody of the merchant is free for the whole visit at some open time of the window.</summary>
    public bool IsFree(MerchantCandidate merchant)
        => _numbers.CalendarOf(merchant) is var calendar and not IndexNumbers.NoCalendar && Window.FitsBetween(merchant.Appointments, merchant.Crew, OpeningsOf(merchant, calendar));

    /// <summary>Recent offers per eligible hour of one merchant in the trade asked for, the hours since its last state counted in.</summary>
    public long OfferRate(MerchantCandidate merchant)
    {
        var open = merchant.ReadySince is { } counted && _numbers.CalendarOf(merchant) is var calendar and not IndexNumbers.NoCalendar
            ? _numbers.ReadyHoursOf(calendar).Between(counted, Now, merchant.Holidays).Ticks : 0;
        return OfferRate(merchant.SkillIn(Request.TradeId)?.Offers ?? 0, merchant.EligibleHours, open);
    }

    /// <summary>The mean of such rates over the merchant's neighbours who can be picked.</summary>
    public double PeerRate(MerchantCandidate merchant) => Peers.Mean(_numbers.Areas.Of(merchant.HomeAreaId));

    /// <summary>Counts a merchant among those who can be picked.</summary>
    public void AddPeer(MerchantCandidate merchant) => Peers.Add(_numbers.Areas.Of(merchant.HomeAreaId), OfferRate(merchant));

    /// <summary>Takes that back.</summary>
    public void RemovePeer(MerchantCandidate merchant) => Peers.Remove(_numbers.Areas.Of(merchant.HomeAreaId), OfferRate(merchant));

    /// <summary>Recent offers per eligible hour of one merchant, read from the index.</summary>
    public long OfferRate(in Row row)
    {
        if (row.Merchant.Holidays.Count > 0)
            return OfferRate(row.Merchant);
        var open = row.CountedAt == 0 ? 0 : OpenTicks(row.Calendar) - row.OpenTicksAtCount;
        return OfferRate(row.Offers, row.EligibleHours, Math.Max(0, open));
    }

    /// <summary>Surveyed minutes from an area, by its number, to the place of the request; null where nobody measured.</summary>
    public int? SurveyedFrom(int area)
    {
        ref var known = ref _surveyed[area];
        if (known == 0)
            known = 1 + (Snapshot.Travel.Surveyed(_numbers.Areas[area], Request.AreaId) ?? -2);
        return known < 0 ? null : known - 1;
    }

    /// <summary>Who is excluded for staying closed on every day is excluded for that alone, not for its hours as well.</summary>
    private bool HasOwnHours(MerchantCandidate merchant) => _holidays.Matters(merchant) && !WorksThatDay.IsAway(this, merchant);

    private OpenInterval[] OpeningsOf(MerchantCandidate merchant, int calendar)
        => HasOwnHours(merchant) ? _holidays.OpeningsOf(merchant, calendar, HoursOf(calendar)) : _openings[calendar + 1] ??= Window.Openings(HoursOf(calendar));

    private static long OfferRate(double offers, double hours, long openTicks)
        => Points.OfRate(OffersPerEligibleHour.Of(offers, hours + ((double)openTicks / TimeSpan.TicksPerHour)));

    private long OpenTicks(int calendar) => _openTicks[calendar + 1] ??= _numbers.ReadyHoursOf(calendar).Between(Row.Epoch, Now).Ticks;

    private ServiceHours HoursOf(int calendar) => calendar == IndexNumbers.LineCalendar ? _lineHours : _numbers.HoursOf(calendar);

    private DateOnly LocalDay(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, _lineHours.Zone).DateTime);
}
