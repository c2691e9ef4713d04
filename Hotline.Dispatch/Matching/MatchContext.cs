using Hotline.Dispatch.Fairness;
using Hotline.Dispatch.Hours;

namespace Hotline.Dispatch.Matching;

/// <summary>One question to the matcher with what all candidates share worked out once.</summary>
internal sealed class MatchContext
{
    private readonly Dictionary<long, bool> _open = [];
    private readonly ServiceHours _lineHours;

    public MatchContext(MatchRequest request, MerchantSnapshot snapshot, MatchPolicy policy, DateTimeOffset now)
    {
        (Request, Snapshot, Policy) = (request, snapshot, policy.Checked());
        _lineHours = snapshot.Hours(request.LineCalendarId)
            ?? throw new Refused("calendar-missing", "The service hours of the line are not known to the matcher.");
        VisitAt = request.WantedFrom > now ? request.WantedFrom.Value : now;
        VisitDay = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(VisitAt, _lineHours.Zone).DateTime);
    }

    public MatchRequest Request { get; }

    public MerchantSnapshot Snapshot { get; }

    public MatchPolicy Policy { get; }

    /// <summary>The earliest moment at which somebody may come: the wanted time, or now.</summary>
    public DateTimeOffset VisitAt { get; }

    /// <summary>The local day of that moment.</summary>
    public DateOnly VisitDay { get; }

    /// <summary>Offers per eligible hour, averaged over the merchants that can be picked; the measure of the fair share.</summary>
    public double MeanOfferRate { get; private set; }

    /// <summary>Whether the merchant has hours at all; false when its calendar is not in the snapshot.</summary>
    public bool HasHours(MerchantCandidate merchant) => HoursOf(merchant) is not null;

    /// <summary>Whether the merchant is open at the visit, or at some time of the wanted window.</summary>
    public bool IsOpen(MerchantCandidate merchant)
    {
        var calendar = merchant.CalendarId ?? Request.LineCalendarId;
        if (!_open.TryGetValue(calendar, out var open))
            _open[calendar] = open = HoursOf(merchant) is { } hours && IsOpen(hours);
        return open;
    }

    public void MeasureOffers(IReadOnlyList<MerchantCandidate> eligible)
        => MeanOfferRate = eligible.Count == 0 ? 0 : eligible.Average(OfferRate);

    /// <summary>Offers per eligible hour of one merchant.</summary>
    public static double OfferRate(MerchantCandidate merchant) => OffersPerEligibleHour.Of(merchant.OffersReceived, merchant.EligibleHours);

    private ServiceHours? HoursOf(MerchantCandidate merchant)
        => merchant.CalendarId is { } own ? Snapshot.Hours(own) : _lineHours;

    private bool IsOpen(ServiceHours hours)
        => hours.IsOpen(VisitAt) || (Request.WantedTo > VisitAt && hours.NextOpen(VisitAt) < Request.WantedTo);
}
