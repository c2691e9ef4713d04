using Hotline.Dispatch.Fairness;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Matching.Rules;
using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Matching;

/// <summary>One question to the matcher with what all candidates share worked out once.</summary>
internal sealed class MatchContext
{
    private readonly Dictionary<long, bool> _open = [];
    private readonly ServiceHours _lineHours;
    private bool? _firstRefusal;

    public MatchContext(MatchRequest request, MerchantSnapshot snapshot, MatchPolicy policy, DateTimeOffset now)
    {
        (Request, Snapshot, Policy, Now) = (request, snapshot, policy.Checked(), now);
        if (request.ExpectedMinutes is <= 0 or > 24 * 60)
            throw new Refused("request-invalid", "A visit takes more than 0 minutes and at most a day.");
        if (request.Waived.FirstOrDefault(code => !Matcher.Waivable.Contains(code), (ExclusionCode)(-1)) is var code and >= 0)
            throw new Refused("rule-not-waivable", $"The rule {code} protects somebody and cannot be set aside.");
        _lineHours = snapshot.Hours(request.LineCalendarId)
            ?? throw new Refused("calendar-missing", "The service hours of the line are not known to the matcher.");
        Window = VisitWindow.Of(request, now);
        VisitDay = LocalDay(Window.From);
        Today = LocalDay(now);
    }

    public MatchRequest Request { get; }

    public MerchantSnapshot Snapshot { get; }

    public MatchPolicy Policy { get; }

    public DateTimeOffset Now { get; }

    /// <summary>When somebody may come, and for how long.</summary>
    public VisitWindow Window { get; }

    /// <summary>The local day of the earliest visit.</summary>
    public DateOnly VisitDay { get; }

    /// <summary>The local day of the question.</summary>
    public DateOnly Today { get; }

    /// <summary>Offers per eligible hour, averaged over the merchants that can be picked; the measure of the fair share.</summary>
    public double MeanOfferRate { get; set; }

    /// <summary>The hours that hold for a merchant; null when its calendar is not in the snapshot.</summary>
    public ServiceHours? HoursOf(MerchantCandidate merchant)
        => merchant.CalendarId is { } own ? Snapshot.Hours(own) : _lineHours;

    /// <summary>Whether the merchant is open for the whole visit at some time of the window.</summary>
    public bool IsOpen(MerchantCandidate merchant)
    {
        var calendar = merchant.CalendarId ?? Request.LineCalendarId;
        if (!_open.TryGetValue(calendar, out var open))
            _open[calendar] = open = HoursOf(merchant) is { } hours && Window.FitsIn(hours);
        return open;
    }

    /// <summary>Recent offers per eligible hour of one merchant in the trade asked for, the hours since its last state counted in.</summary>
    public double OfferRate(MerchantCandidate merchant)
    {
        var hours = merchant.EligibleHours;
        if (merchant.IsReady && merchant.CountedAt < Now && HoursOf(merchant) is { } open)
            hours += open.ServiceTimeBetween(merchant.CountedAt.Value, Now).TotalHours;
        var rate = OffersPerEligibleHour.Of(merchant.SkillIn(Request.TradeId)?.Offers ?? 0, hours);
        return double.IsFinite(rate) && rate > 0 ? rate : 0;
    }

    /// <summary>Whether somebody else has the first refusal: the merchant under warranty, unless it has answered, the caller refuses it, or it cannot come at all.
    /// While it is merely closed or busy the others wait; an agent decides, and when it is urgent nobody waits.</summary>
    public bool IsFirstRefusalOpen => _firstRefusal ??= Request.WarrantyMerchantId is { } id
        && Snapshot.Find(id) is { } holder
        && HardRule.All.All(rule => rule is LeavesFirstRefusal || (rule.IsPassing && Request.Priority == Priority.Normal) || !rule.Excludes(this, holder));

    public bool IsWaived(HardRule rule) => Request.Waived.Contains(rule.Code);

    private DateOnly LocalDay(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, _lineHours.Zone).DateTime);
}
