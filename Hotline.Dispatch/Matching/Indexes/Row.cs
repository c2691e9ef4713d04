using System.Runtime.CompilerServices;
using Hotline.Dispatch.Matching.Rules;
using Hotline.Dispatch.Matching.Terms;

namespace Hotline.Dispatch.Matching.Indexes;

/// <summary>One merchant in the table of one trade: the numbers that scoring reads, side by side in memory. What is not here is asked of the candidate.</summary>
internal struct Row
{
    /// <summary>Where open time is counted from; any instant before every state would do.</summary>
    public static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The listing of somebody of whom nobody knows when it was entered: so long ago that it is no newcomer.</summary>
    public const long Never = 0;

    public MerchantCandidate Merchant;
    public long Id;
    public int HomeArea, Calendar, LicenceDay, PingDay, PingCount, PingsPerDay;
    public double Offers, EligibleHours;
    public long CountedAt, OpenTicksAtCount, ListedAt;
    public StandingPoints Standing;

    /// <summary>A merchant as the table of a trade holds it.</summary>
    public static Row Of(MerchantCandidate merchant, TradeSkill trade, IndexNumbers numbers)
    {
        var row = new Row
        {
            Merchant = merchant, Id = merchant.Id, HomeArea = numbers.Areas.Of(merchant.HomeAreaId), Calendar = numbers.CalendarOf(merchant),
            LicenceDay = merchant.LicenceUntil?.DayNumber ?? int.MaxValue,
            PingDay = merchant.Pings?.Day.DayNumber ?? -1, PingCount = merchant.Pings?.Count ?? 0, PingsPerDay = merchant.PingsPerDay ?? -1,
            Offers = trade.Offers, EligibleHours = merchant.EligibleHours, ListedAt = merchant.ListedAt?.UtcTicks ?? Never,
        };
        // What contradicts itself is never scored, and might break the arithmetic.
        if (row.Calendar == IndexNumbers.NoCalendar || HasConsistentData.Fault(merchant) is not null)
            return row;
        if (merchant.ReadySince is { } counted)
        {
            row.CountedAt = counted.UtcTicks;
            row.OpenTicksAtCount = numbers.ReadyHoursOf(row.Calendar).Between(Epoch, counted).Ticks;
        }

        foreach (var term in StandingTerm.Graded)
            row.Standing[term.Place] = Points.Of(term.Value(merchant));
        return row;
    }
}

/// <summary>The points of the terms that depend on nothing but the record.</summary>
[InlineArray(StandingTerm.Count)]
internal struct StandingPoints
{
    // The runtime repeats this field; its name means nothing.
    private int _first;
}
