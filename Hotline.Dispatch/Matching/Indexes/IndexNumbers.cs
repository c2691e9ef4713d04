using System.Collections.Frozen;
using Hotline.Dispatch.Hours;

namespace Hotline.Dispatch.Matching.Indexes;

/// <summary>What the rows of an index are written in: the numbers of areas, languages and calendars, and the calendars' hours.</summary>
internal sealed class IndexNumbers
{
    /// <summary>The calendar number of a merchant that keeps the hours of the line.</summary>
    public const int LineCalendar = -1;

    /// <summary>The calendar number of a merchant whose calendar nobody knows.</summary>
    public const int NoCalendar = -2;

    private readonly ServiceHours[] _hours;

    // One place more, and first: merchants that keep the hours of the lines.
    private readonly SharedHours[] _ready;

    public IndexNumbers(IEnumerable<MerchantCandidate> merchants, FrozenDictionary<long, ServiceHours> calendars, IReadOnlyCollection<long> lineCalendars)
    {
        Areas = new Numbering<long>(merchants.SelectMany(AreasOf));
        Languages = new Numbering<string>(merchants.SelectMany(merchant => merchant.Languages));
        Calendars = new Numbering<long>(calendars.Keys.Order());
        _hours = [.. Enumerable.Range(0, Calendars.Count).Select(number => calendars[Calendars[number]])];
        List<ServiceHours> lines = [.. lineCalendars.Select(calendars.GetValueOrDefault).OfType<ServiceHours>()];
        _ready = [.. _hours.Prepend(null).Select(shop => new SharedHours(shop, lines))];
    }

    private IndexNumbers(IndexNumbers other, MerchantCandidate merchant)
    {
        (Areas, Languages) = (other.Areas.With(AreasOf(merchant)), other.Languages.With(merchant.Languages));
        (Calendars, _hours, _ready) = (other.Calendars, other._hours, other._ready);
    }

    public Numbering<long> Areas { get; }

    public Numbering<string> Languages { get; }

    public Numbering<long> Calendars { get; }

    public ServiceHours HoursOf(int calendar) => _hours[calendar];

    /// <summary>When a shop of this calendar and a line are open together.</summary>
    public SharedHours ReadyHoursOf(int calendar) => _ready[calendar + 1];

    public int CalendarOf(MerchantCandidate merchant)
        => merchant.CalendarId is not { } id ? LineCalendar : Calendars.Of(id) is >= 0 and var number ? number : NoCalendar;

    /// <summary>The same numbers when they cover the merchant, else larger ones in which the old keep their meaning.</summary>
    public IndexNumbers With(MerchantCandidate merchant)
        => AreasOf(merchant).All(area => Areas.Of(area) >= 0) && merchant.Languages.All(language => Languages.Of(language) >= 0) ? this : new IndexNumbers(this, merchant);

    private static IEnumerable<long> AreasOf(MerchantCandidate merchant) => merchant.AreaIds.Prepend(merchant.HomeAreaId);
}
